SELECT limit_id
FROM farm_limit
WHERE farm_id = :farm AND limit_id = ANY (string_to_array(:ids, ','))
ORDER BY limit_id
FOR UPDATE
