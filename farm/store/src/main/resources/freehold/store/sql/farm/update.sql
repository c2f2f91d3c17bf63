UPDATE farm
SET
    display_name = :displayName,
    description = :description,
    cost_scale_factor = :costScaleFactor,
    tags = :tags,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId
