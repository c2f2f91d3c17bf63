SELECT worker.farm_id, worker.fleet_id, worker.worker_id
FROM farm
JOIN worker ON worker.farm_id = farm.farm_id AND worker.worker_id = :worker
