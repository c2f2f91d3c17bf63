SELECT ${columns}
FROM job
WHERE job.farm_id = :farm AND job.queue_id = :queue AND job.job_id > :after AND EXISTS (
    SELECT 1 FROM queue
    WHERE queue.farm_id = job.farm_id AND queue.queue_id = job.queue_id AND queue.deleted = 0
)
ORDER BY job.job_id
LIMIT :limit
