SELECT ${columns}
FROM session
WHERE farm_id = :farm AND worker_id = ANY (string_to_array(:workers, ',')) AND is_open = 1
ORDER BY session_id
