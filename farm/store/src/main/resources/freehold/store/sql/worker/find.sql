SELECT ${columns}
FROM worker
WHERE farm_id = :farm AND worker_id = :worker AND fleet_id = :fleet
