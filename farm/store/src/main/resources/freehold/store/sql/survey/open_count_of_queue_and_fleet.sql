SELECT count(*) AS open_sessions
FROM session
WHERE farm_id = :farm AND queue_id = :queue AND fleet_id = :fleet AND is_open = 1
