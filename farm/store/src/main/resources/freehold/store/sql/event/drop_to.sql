DELETE FROM event
WHERE farm_id = :farm AND (epoch, transaction_number, sequence) <= (:epoch, :transaction, :sequence)
