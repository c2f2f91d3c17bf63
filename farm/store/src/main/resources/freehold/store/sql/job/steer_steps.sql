UPDATE step
SET job_priority = :priority, job_admitting = :admitting
WHERE farm_id = :farm AND job_id = :job
