SELECT ${columns}
FROM session
WHERE farm_id = :farm AND job_id = :job AND queue_id = :queue AND session_id > :after
ORDER BY session_id
LIMIT :limit
