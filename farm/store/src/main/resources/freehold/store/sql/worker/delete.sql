DELETE FROM worker WHERE farm_id = :farm AND worker_id = :worker
