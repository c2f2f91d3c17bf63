INSERT INTO session (
    farm_id, session_id, queue_id, job_id, step_id, fleet_id, worker_id, lifecycle, ending, confirmed_at,
    host_properties, started_at, ended_at, updated_at, updated_by, is_open
)
VALUES (
    :farmId, :sessionId, :queueId, :jobId, :stepId, :fleetId, :workerId, :lifecycle, :ending, :confirmedAt,
    :hostProperties, :startedAt, :endedAt, :updatedAt, :updatedBy, :isOpen
)
