INSERT INTO session_action (
    farm_id, session_id, number, kind, step_id, task_index, environment_id, status, started_at, ended_at,
    worker_updated_at, progress_percent, progress_message, process_exit_code, manifests
)
VALUES (
    :farmId, :sessionId, :number, :kind, :stepId, :taskIndex, :environmentId, :status, :startedAt, :endedAt,
    :workerUpdatedAt, :progressPercent, :progressMessage, :processExitCode, :manifests
)
ON CONFLICT (farm_id, session_id, number) DO UPDATE
SET
    kind = excluded.kind,
    step_id = excluded.step_id,
    task_index = excluded.task_index,
    environment_id = excluded.environment_id,
    status = excluded.status,
    started_at = excluded.started_at,
    ended_at = excluded.ended_at,
    worker_updated_at = excluded.worker_updated_at,
    progress_percent = excluded.progress_percent,
    progress_message = excluded.progress_message,
    process_exit_code = excluded.process_exit_code,
    manifests = excluded.manifests
