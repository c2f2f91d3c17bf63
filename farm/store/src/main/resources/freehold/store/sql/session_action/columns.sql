action.session_id, action.number, action.kind, action.step_id, action.task_index, action.environment_id,
    action.status, action.started_at, action.ended_at, action.worker_updated_at, action.progress_percent,
    action.progress_message, action.process_exit_code, action.manifests
