SELECT ${columns}
FROM farm
WHERE farm_id > :after
ORDER BY farm_id
LIMIT :limit
