DELETE FROM step_consumer
WHERE (farm_id, step_id, consumer_id) IN (
    SELECT step_consumer.farm_id, step_consumer.step_id, step_consumer.consumer_id
    FROM step
    JOIN step_consumer ON step_consumer.farm_id = step.farm_id AND step_consumer.step_id = step.step_id
    WHERE step.farm_id = :farm AND step.job_id = :job
    LIMIT :limit
)
