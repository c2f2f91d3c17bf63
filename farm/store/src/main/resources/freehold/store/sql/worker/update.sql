UPDATE worker
SET
    status = :status,
    online = :online,
    generation = :generation,
    host_properties = :hostProperties,
    capabilities = :capabilities,
    last_heard_at = :lastHeardAt,
    tags = :tags,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND worker_id = :workerId
