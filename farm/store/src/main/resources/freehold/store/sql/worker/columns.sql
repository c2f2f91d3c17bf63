farm_id, worker_id, fleet_id, status, generation, host_properties, capabilities, last_heard_at, tags,
    created_at, created_by, updated_at, updated_by
