step.farm_id, step.step_id, step.queue_id, step.job_id, step.number, step.lifecycle, step.baseline_status,
    step.baseline_target, step.baseline_ended_at, step.baseline_updated_at, step.baseline_updated_by,
    step.counts, step.task_count, step.next_untaken, step.unresolved_dependencies, step.retry_count,
    step.target, step.started_at, step.ended_at, step.created_at, step.created_by, step.updated_at,
    step.updated_by
