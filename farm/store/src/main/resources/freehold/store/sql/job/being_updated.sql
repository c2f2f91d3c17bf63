SELECT farm_id, queue_id, job_id
FROM job
WHERE lifecycle = 'UPDATE_IN_PROGRESS' AND EXISTS (
    SELECT 1 FROM queue
    WHERE queue.farm_id = job.farm_id AND queue.queue_id = job.queue_id AND queue.deleted = 0
)
ORDER BY job_id
LIMIT :limit
