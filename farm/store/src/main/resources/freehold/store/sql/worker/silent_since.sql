SELECT ${columns}
FROM worker
WHERE farm_id = :farm AND online = 1 AND coalesce(last_heard_at, created_at) < :before
ORDER BY worker_id
LIMIT :limit
