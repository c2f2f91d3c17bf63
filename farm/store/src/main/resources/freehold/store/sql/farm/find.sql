SELECT ${columns}
FROM farm
WHERE farm_id = :farm
