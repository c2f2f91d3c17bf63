INSERT INTO fleet_size (farm_id, fleet_id, target, status, needed, grown, grown_since, told_at)
VALUES (:farm, :fleet, :target, :status, :needed, :grown, :grownSince, :toldAt)
ON CONFLICT (farm_id, fleet_id) DO UPDATE SET
    target = excluded.target,
    status = excluded.status,
    needed = excluded.needed,
    grown = excluded.grown,
    grown_since = excluded.grown_since,
    told_at = excluded.told_at
