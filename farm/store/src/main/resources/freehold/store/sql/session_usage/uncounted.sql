SELECT session.fleet_id, session.started_at, session_usage.counted_to, NULL AS ended_at
FROM session
LEFT JOIN session_usage
    ON session_usage.farm_id = session.farm_id AND session_usage.session_id = session.session_id
WHERE session.farm_id = :farm AND session.queue_id = :queue AND session.is_open = 1
UNION ALL
SELECT fleet_id, started_at, counted_to, ended_at
FROM session_usage
WHERE farm_id = :farm
    AND queue_id = :queue
    AND is_counted = 0
    AND NOT EXISTS (
        SELECT 1
        FROM session
        WHERE session.farm_id = session_usage.farm_id AND session.session_id = session_usage.session_id AND session.is_open = 1
    )
