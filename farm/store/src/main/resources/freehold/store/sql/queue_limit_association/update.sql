UPDATE queue_limit_association
SET
    status = :status,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND queue_id = :queueId AND limit_id = :limitId
