SELECT ${columns}
FROM job
WHERE job.farm_id = :farm AND job.job_id = :job AND job.queue_id = :queue AND EXISTS (
    SELECT 1 FROM queue
    WHERE queue.farm_id = job.farm_id AND queue.queue_id = job.queue_id AND queue.deleted = 0
)
