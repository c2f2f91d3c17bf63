SELECT worker_id
FROM worker
WHERE farm_id = :farm AND worker_id = ANY (string_to_array(:ids, ','))
ORDER BY worker_id
FOR UPDATE
