UPDATE job
SET open_sessions = open_sessions + :change
WHERE farm_id = :farm AND job_id = :job
RETURNING open_sessions, max_workers, lifecycle, priority, admitting
