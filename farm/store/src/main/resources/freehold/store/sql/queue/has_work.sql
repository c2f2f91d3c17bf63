SELECT 1
WHERE EXISTS (
    SELECT 1 FROM step
    WHERE farm_id = :farm AND queue_id = :queue AND offering = 1 AND job_admitting = 1
)
OR EXISTS (SELECT 1 FROM session WHERE farm_id = :farm AND queue_id = :queue AND is_open = 1)
