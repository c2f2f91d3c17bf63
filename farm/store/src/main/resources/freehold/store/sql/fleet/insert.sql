INSERT INTO fleet (
    farm_id, fleet_id, display_name, description, status, role_arn, min_workers, max_workers, configuration,
    amounts, attributes, host_configuration, tags, created_at, created_by, updated_at, updated_by
)
VALUES (
    :farmId, :fleetId, :displayName, :description, :status, :roleArn, :minWorkers, :maxWorkers,
    :configuration, :amounts, :attributes, :hostConfiguration, :tags, :createdAt, :createdBy, :updatedAt,
    :updatedBy
)
