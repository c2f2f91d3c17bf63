SELECT job_id FROM job WHERE farm_id = :farm AND queue_id = :queue ORDER BY job_id LIMIT 1
