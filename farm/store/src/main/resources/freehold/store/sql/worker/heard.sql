UPDATE worker
SET last_heard_at = :at
WHERE farm_id = :farm AND worker_id = :worker AND (last_heard_at IS NULL OR last_heard_at < :at)
