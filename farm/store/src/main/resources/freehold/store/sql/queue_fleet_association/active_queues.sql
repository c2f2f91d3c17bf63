SELECT queue_id
FROM queue_fleet_association
WHERE farm_id = :farm AND fleet_id = :fleet AND status = 'ACTIVE'
ORDER BY queue_id
