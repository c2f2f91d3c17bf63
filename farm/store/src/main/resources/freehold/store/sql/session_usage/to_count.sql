SELECT session_id, fleet_id, started_at, counted_to, ended_at
FROM session_usage
WHERE farm_id = :farm AND queue_id = :queue AND is_counted = 0
ORDER BY ended_at, session_id
LIMIT :limit
