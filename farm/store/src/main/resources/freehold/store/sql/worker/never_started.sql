SELECT ${columns}
FROM worker
WHERE farm_id = :farm AND status = 'CREATED' AND created_at < :before
ORDER BY created_at
LIMIT :limit
