DELETE FROM job_document WHERE farm_id = :farm AND job_id = :job
