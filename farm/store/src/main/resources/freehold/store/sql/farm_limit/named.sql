SELECT ${columns}
FROM farm_limit
WHERE farm_id = :farm AND lower(amount_requirement_name) = lower(:name)
ORDER BY limit_id
LIMIT :limit
