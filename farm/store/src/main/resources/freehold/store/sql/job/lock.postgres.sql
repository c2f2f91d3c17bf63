SELECT job_id
FROM job
WHERE farm_id = :farm AND job_id = ANY (string_to_array(:ids, ','))
ORDER BY job_id
FOR UPDATE
