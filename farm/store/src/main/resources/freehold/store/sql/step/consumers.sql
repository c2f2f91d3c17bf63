SELECT ${columns}
FROM step_consumer
JOIN step ON step.farm_id = step_consumer.farm_id AND step.step_id = step_consumer.consumer_id
WHERE step_consumer.farm_id = :farm AND step_consumer.step_id = :step AND step.job_id = :job
ORDER BY step.number
