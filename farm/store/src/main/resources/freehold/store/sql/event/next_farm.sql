SELECT min(farm_id) AS farm_id
FROM event
WHERE farm_id > :after
