DELETE FROM queue_environment
WHERE (farm_id, queue_id, queue_environment_id) IN (
    SELECT farm_id, queue_id, queue_environment_id
    FROM queue_environment
    WHERE farm_id = :farm AND queue_id = :queue
    LIMIT :limit
)
