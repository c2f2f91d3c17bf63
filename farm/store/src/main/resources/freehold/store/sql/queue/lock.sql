SELECT queue_id FROM queue WHERE farm_id = :farm AND queue_id = :queue
