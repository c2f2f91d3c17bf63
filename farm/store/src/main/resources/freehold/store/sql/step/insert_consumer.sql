INSERT INTO step_consumer (
    farm_id, step_id, consumer_id
)
VALUES (
    :farmId, :stepId, :consumerId
)
