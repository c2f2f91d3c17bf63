DELETE FROM limit_use WHERE farm_id = :farm AND job_id = :job
