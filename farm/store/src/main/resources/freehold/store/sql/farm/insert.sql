INSERT INTO farm (
    farm_id, display_name, description, kms_key_arn, cost_scale_factor, tags, created_at, created_by,
    updated_at, updated_by
)
VALUES (
    :farmId, :displayName, :description, :kmsKeyArn, :costScaleFactor, :tags, :createdAt, :createdBy,
    :updatedAt, :updatedBy
)
