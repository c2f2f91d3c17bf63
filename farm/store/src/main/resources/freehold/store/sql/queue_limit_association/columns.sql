farm_id, queue_id, limit_id, status, created_at, created_by, updated_at, updated_by
