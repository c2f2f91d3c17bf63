SELECT ${columns}
FROM worker
WHERE farm_id = :farm AND worker_id = ANY (string_to_array(:workers, ','))
