UPDATE queue SET deleted = 1 WHERE farm_id = :farm AND queue_id = :queue AND deleted = 0
