SELECT ${columns}
FROM session
WHERE farm_id = :farm AND worker_id = :worker AND ended_at = :at
ORDER BY session_id
