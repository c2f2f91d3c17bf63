SELECT step.farm_id, step.queue_id, step.job_id
FROM farm
JOIN step ON step.farm_id = farm.farm_id AND step.step_id = :step
