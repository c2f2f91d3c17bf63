SELECT ${columns}
FROM queue_fleet_association
WHERE farm_id = :farm AND (queue_id, fleet_id) > (:afterQueue, :afterFleet) AND queue_id = :queue AND fleet_id = :fleet
ORDER BY queue_id, fleet_id
LIMIT :limit
