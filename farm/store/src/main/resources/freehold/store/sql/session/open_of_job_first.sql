SELECT ${columns}
FROM session
WHERE farm_id = :farm AND job_id = :job AND is_open = 1
ORDER BY session_id
LIMIT :limit
