SELECT ${columns}
FROM fleet
WHERE farm_id = :farm AND fleet_id > :after
ORDER BY fleet_id
LIMIT :limit
