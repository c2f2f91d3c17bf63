SELECT
    farm_limit.farm_id, farm_limit.limit_id, farm_limit.display_name, farm_limit.description,
    farm_limit.amount_requirement_name, farm_limit.max_count, farm_limit.current_count,
    farm_limit.created_at, farm_limit.created_by, farm_limit.updated_at, farm_limit.updated_by,
    queue_limit_association.status
FROM queue_limit_association
JOIN farm_limit ON farm_limit.farm_id = queue_limit_association.farm_id
    AND farm_limit.limit_id = queue_limit_association.limit_id
WHERE queue_limit_association.farm_id = :farm AND queue_limit_association.queue_id = :queue
ORDER BY farm_limit.limit_id
