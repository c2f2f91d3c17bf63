SELECT 1 AS found
FROM session
WHERE farm_id = :farm AND queue_id = :queue AND fleet_id = :fleet AND is_open = 1
LIMIT 1
