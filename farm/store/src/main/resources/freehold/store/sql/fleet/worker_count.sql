SELECT count(*) AS workers
FROM worker
WHERE farm_id = :farm AND fleet_id = :fleet AND status <> 'STOPPED'
