INSERT INTO queue_environment (
    farm_id, queue_id, queue_environment_id, name, priority, template_type, template, created_at, created_by,
    updated_at, updated_by
)
VALUES (
    :farmId, :queueId, :queueEnvironmentId, :name, :priority, :templateType, :template, :createdAt,
    :createdBy, :updatedAt, :updatedBy
)
