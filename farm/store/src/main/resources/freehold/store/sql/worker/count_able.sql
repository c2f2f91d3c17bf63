SELECT count(*) AS workers
FROM worker
JOIN queue_fleet_association ON queue_fleet_association.farm_id = worker.farm_id
    AND queue_fleet_association.fleet_id = worker.fleet_id
WHERE worker.farm_id = :farm AND queue_fleet_association.queue_id = :queue
    AND queue_fleet_association.status = 'ACTIVE' AND worker.status IN ('STARTED', 'IDLE', 'RUNNING')
