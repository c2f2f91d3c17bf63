INSERT INTO step (
    farm_id, step_id, queue_id, job_id, number, lifecycle, baseline_status, baseline_target,
    baseline_ended_at, baseline_updated_at, baseline_updated_by, counts, task_count, next_untaken,
    unresolved_dependencies, retry_count, target, started_at, ended_at, created_at, created_by, updated_at,
    updated_by, offering, job_priority, job_admitting
)
VALUES (
    :farmId, :stepId, :queueId, :jobId, :number, :lifecycle, :baselineStatus, :baselineTarget,
    :baselineEndedAt, :baselineUpdatedAt, :baselineUpdatedBy, :counts, :taskCount, :nextUntaken,
    :unresolvedDependencies, :retryCount, :target, :startedAt, :endedAt, :createdAt, :createdBy, :updatedAt,
    :updatedBy, :offering,
    (SELECT priority FROM job WHERE farm_id = :farmId AND job_id = :jobId),
    (SELECT admitting FROM job WHERE farm_id = :farmId AND job_id = :jobId)
)
