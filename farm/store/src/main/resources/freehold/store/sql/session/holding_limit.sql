SELECT ${columns}
FROM session
WHERE farm_id = :farm AND session_id IN (
    SELECT session_id
    FROM limit_use
    WHERE farm_id = :farm AND limit_id = :limitId AND queue_id = :queue AND held = 1
    ORDER BY session_id
    LIMIT :limit
)
ORDER BY session_id
