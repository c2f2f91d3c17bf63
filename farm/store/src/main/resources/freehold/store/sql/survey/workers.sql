SELECT status, count(*) AS workers, max(last_heard_at) AS last_heard_at
FROM worker
WHERE farm_id = :farm AND fleet_id = :fleet
GROUP BY status
ORDER BY status
