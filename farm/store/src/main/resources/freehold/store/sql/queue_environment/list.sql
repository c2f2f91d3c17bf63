SELECT ${columns}
FROM queue_environment
WHERE farm_id = :farm AND queue_id = :queue AND queue_environment_id > :after
ORDER BY queue_environment_id
LIMIT :limit
