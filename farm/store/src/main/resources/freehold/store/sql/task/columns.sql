task_index, status, target, failure_retry_count, started_at, ended_at, updated_at, updated_by, session_id,
    action_number
