SELECT ${columns}
FROM queue
WHERE farm_id = :farm AND queue_id > :after AND deleted = 0
ORDER BY queue_id
LIMIT :limit
