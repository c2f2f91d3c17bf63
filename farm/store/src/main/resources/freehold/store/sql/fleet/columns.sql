farm_id, fleet_id, display_name, description, status, role_arn, min_workers, max_workers, configuration,
    amounts, attributes, host_configuration, tags, created_at, created_by, updated_at, updated_by
