INSERT INTO limit_use (farm_id, session_id, limit_id, queue_id, job_id, units, held)
VALUES (:farm, :session, :limitId, :queue, :job, :units, 1)
