SELECT status, count(*) AS workers
FROM worker
WHERE farm_id = :farm AND fleet_id = :fleet
GROUP BY status
