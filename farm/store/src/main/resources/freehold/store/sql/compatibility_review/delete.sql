DELETE FROM compatibility_review
WHERE farm_id = :farm
    AND queue_id = :queue
    AND requirement_name = :requirement
    AND generation = :generation
