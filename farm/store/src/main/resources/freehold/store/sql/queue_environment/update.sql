UPDATE queue_environment
SET
    name = :name,
    priority = :priority,
    template_type = :templateType,
    template = :template,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND queue_id = :queueId AND queue_environment_id = :queueEnvironmentId
