DELETE FROM worker WHERE farm_id = :farm AND fleet_id = :fleet AND online = 0
