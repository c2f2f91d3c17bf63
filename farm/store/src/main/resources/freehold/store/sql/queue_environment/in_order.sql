SELECT ${columns}
FROM queue_environment
WHERE farm_id = :farm AND queue_id = :queue
ORDER BY priority, queue_environment_id
