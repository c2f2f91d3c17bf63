INSERT INTO queue_fleet_association (
    farm_id, queue_id, fleet_id, status, created_at, created_by, updated_at, updated_by
)
VALUES (
    :farmId, :queueId, :fleetId, :status, :createdAt, :createdBy, :updatedAt, :updatedBy
)
