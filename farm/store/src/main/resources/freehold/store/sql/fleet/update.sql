UPDATE fleet
SET
    display_name = :displayName,
    description = :description,
    status = :status,
    role_arn = :roleArn,
    min_workers = :minWorkers,
    max_workers = :maxWorkers,
    configuration = :configuration,
    amounts = :amounts,
    attributes = :attributes,
    host_configuration = :hostConfiguration,
    tags = :tags,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND fleet_id = :fleetId
