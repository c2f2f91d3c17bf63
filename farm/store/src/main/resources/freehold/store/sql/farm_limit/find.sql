SELECT ${columns}
FROM farm_limit
WHERE farm_id = :farm AND limit_id = :limitId
