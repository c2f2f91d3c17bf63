SELECT priority, admitting, open_sessions, defined
FROM job
WHERE farm_id = :farm AND job_id = :job
