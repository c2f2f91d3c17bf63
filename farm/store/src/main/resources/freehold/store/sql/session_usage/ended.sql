INSERT INTO session_usage (
    farm_id, session_id, queue_id, job_id, fleet_id, worker_id, started_at, ended_at, is_counted
)
VALUES (
    :farmId, :sessionId, :queueId, :jobId, :fleetId, :workerId, :startedAt, :endedAt, 0
)
ON CONFLICT (farm_id, session_id) DO UPDATE
SET
    ended_at = excluded.ended_at,
    is_counted = 0
