INSERT INTO queue (
    farm_id, queue_id, display_name, description, settings, tags, created_at, created_by, updated_at,
    updated_by, deleted
)
VALUES (
    :farmId, :queueId, :displayName, :description, :settings, :tags, :createdAt, :createdBy, :updatedAt,
    :updatedBy, :deleted
)
