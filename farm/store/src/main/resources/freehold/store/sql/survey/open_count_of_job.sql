SELECT open_sessions
FROM job
WHERE farm_id = :farm AND job_id = :job
