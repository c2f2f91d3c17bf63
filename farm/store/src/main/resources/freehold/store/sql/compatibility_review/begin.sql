INSERT INTO compatibility_review (farm_id, queue_id, requirement_name, after_job_id, generation)
VALUES (:farm, :queue, :requirement, '', 0)
ON CONFLICT (farm_id, queue_id, requirement_name) DO UPDATE
SET
    after_job_id = '',
    generation = compatibility_review.generation + 1
