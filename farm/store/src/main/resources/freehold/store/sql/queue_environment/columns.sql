farm_id, queue_id, queue_environment_id, name, priority, template_type, template, created_at, created_by,
    updated_at, updated_by
