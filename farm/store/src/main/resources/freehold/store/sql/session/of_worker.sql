SELECT ${columns}
FROM session
WHERE farm_id = :farm AND worker_id = :worker AND session_id > :after
ORDER BY session_id
LIMIT :limit
