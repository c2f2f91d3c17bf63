SELECT worker_id
FROM worker
WHERE farm_id = :farm AND fleet_id = :fleet AND status = :status
ORDER BY worker_id
LIMIT 1
