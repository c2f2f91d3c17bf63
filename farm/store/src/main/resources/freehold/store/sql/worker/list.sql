SELECT ${columns}
FROM worker
WHERE farm_id = :farm AND fleet_id = :fleet AND worker_id > :after
ORDER BY worker_id
LIMIT :limit
