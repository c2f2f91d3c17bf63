SELECT
    step.job_id, step.queue_id, step.counts, step_document.host_requirements, job.max_workers, job.open_sessions
FROM step
JOIN job ON job.farm_id = step.farm_id AND job.job_id = step.job_id
JOIN step_document ON step_document.farm_id = step.farm_id AND step_document.step_id = step.step_id
WHERE step.farm_id = :farm
    AND step.queue_id = :queue
    AND step.offering = 1
    AND step.job_admitting = 1
ORDER BY step.job_priority DESC, step.job_id, step.number
LIMIT :limit
