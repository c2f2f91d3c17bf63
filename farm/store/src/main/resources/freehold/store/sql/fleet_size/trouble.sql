SELECT trouble
FROM fleet_size
WHERE farm_id = :farm AND fleet_id = :fleet
