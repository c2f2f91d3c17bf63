SELECT ${columns}
FROM step
WHERE step.farm_id = :farm AND step.job_id = :job AND step.number > :after AND step.queue_id = :queue AND EXISTS (
    SELECT 1 FROM queue
    WHERE queue.farm_id = step.farm_id AND queue.queue_id = step.queue_id AND queue.deleted = 0
)
ORDER BY step.number
LIMIT :limit
