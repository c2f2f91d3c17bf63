SELECT 1 AS there
WHERE EXISTS (SELECT 1 FROM farm_limit WHERE farm_id = :farm)
