SELECT ${columns}
FROM session
WHERE farm_id = :farm AND session_id = :session AND job_id = :job AND queue_id = :queue
