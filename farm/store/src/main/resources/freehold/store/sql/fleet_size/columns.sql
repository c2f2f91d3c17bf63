farm_id, fleet_id, target, status, needed, grown, grown_since, told_at
