farm_id, queue_id, display_name, description, settings, tags, created_at, created_by, updated_at,
    updated_by
