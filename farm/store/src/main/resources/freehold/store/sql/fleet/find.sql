SELECT ${columns}
FROM fleet
WHERE farm_id = :farm AND fleet_id = :fleet
