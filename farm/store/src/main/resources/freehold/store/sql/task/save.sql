INSERT INTO task (
    farm_id, step_id, task_index, status, target, failure_retry_count, started_at, ended_at, updated_at,
    updated_by, session_id, action_number
)
VALUES (
    :farmId, :stepId, :taskIndex, :status, :target, :failureRetryCount, :startedAt, :endedAt, :updatedAt,
    :updatedBy, :sessionId, :actionNumber
)
ON CONFLICT (farm_id, step_id, task_index) DO UPDATE
SET
    status = excluded.status,
    target = excluded.target,
    failure_retry_count = excluded.failure_retry_count,
    started_at = excluded.started_at,
    ended_at = excluded.ended_at,
    updated_at = excluded.updated_at,
    updated_by = excluded.updated_by,
    session_id = excluded.session_id,
    action_number = excluded.action_number
