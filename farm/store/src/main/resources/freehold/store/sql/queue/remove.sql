DELETE FROM queue WHERE farm_id = :farm AND queue_id = :queue AND deleted = 1
