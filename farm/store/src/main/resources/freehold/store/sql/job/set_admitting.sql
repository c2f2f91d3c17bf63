UPDATE job
SET admitting = :admitting
WHERE farm_id = :farm AND job_id = :job
