SELECT queue_id FROM queue WHERE farm_id = :farm AND deleted = 1 ORDER BY queue_id LIMIT 1
