INSERT INTO farm_limit (
    farm_id, limit_id, display_name, description, amount_requirement_name, max_count, current_count,
    created_at, created_by, updated_at, updated_by
)
VALUES (
    :farmId, :limitId, :displayName, :description, :amountRequirementName, :maxCount, :currentCount,
    :createdAt, :createdBy, :updatedAt, :updatedBy
)
