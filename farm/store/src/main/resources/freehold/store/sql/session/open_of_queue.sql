SELECT ${columns}
FROM session
WHERE farm_id = :farm AND queue_id = :queue AND is_open = 1
ORDER BY session_id
LIMIT :limit
