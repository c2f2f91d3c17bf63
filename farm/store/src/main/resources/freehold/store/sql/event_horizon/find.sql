SELECT epoch, transaction_number, sequence
FROM event_horizon
WHERE farm_id = :farm
