UPDATE farm_limit
SET
    display_name = :displayName,
    description = :description,
    max_count = :maxCount,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND limit_id = :limitId
