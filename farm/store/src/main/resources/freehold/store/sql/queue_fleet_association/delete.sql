DELETE FROM queue_fleet_association
WHERE farm_id = :farm AND queue_id = :queue AND fleet_id = :fleet
