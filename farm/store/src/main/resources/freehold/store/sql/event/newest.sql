SELECT epoch, transaction_number, sequence
FROM event
WHERE farm_id = :farm
ORDER BY epoch DESC, transaction_number DESC, sequence DESC
LIMIT 1
