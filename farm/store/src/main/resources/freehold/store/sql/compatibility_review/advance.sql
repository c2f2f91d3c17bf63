UPDATE compatibility_review
SET after_job_id = :afterJob
WHERE farm_id = :farm
    AND queue_id = :queue
    AND requirement_name = :requirement
    AND generation = :generation
