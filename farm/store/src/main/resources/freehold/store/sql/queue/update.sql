UPDATE queue
SET
    display_name = :displayName,
    description = :description,
    settings = :settings,
    tags = :tags,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND queue_id = :queueId AND deleted = 0
