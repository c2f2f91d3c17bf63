DELETE FROM queue_environment
WHERE farm_id = :farm AND queue_id = :queue AND queue_environment_id = :id
