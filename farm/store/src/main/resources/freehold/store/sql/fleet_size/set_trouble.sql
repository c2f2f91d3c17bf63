UPDATE fleet_size
SET trouble = :trouble
WHERE farm_id = :farm AND fleet_id = :fleet
