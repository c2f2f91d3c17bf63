SELECT ${columns}
FROM event
WHERE farm_id = :farm AND (epoch, transaction_number, sequence) >= (:epoch, :transaction, :sequence)
ORDER BY epoch, transaction_number, sequence
LIMIT :limit
