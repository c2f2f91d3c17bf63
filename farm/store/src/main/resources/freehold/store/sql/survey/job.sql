SELECT job.farm_id, job.queue_id, job.job_id
FROM farm
JOIN job ON job.farm_id = farm.farm_id AND job.job_id = :job
