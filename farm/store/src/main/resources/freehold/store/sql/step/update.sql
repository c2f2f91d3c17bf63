UPDATE step
SET
    lifecycle = :lifecycle,
    baseline_status = :baselineStatus,
    baseline_target = :baselineTarget,
    baseline_ended_at = :baselineEndedAt,
    baseline_updated_at = :baselineUpdatedAt,
    baseline_updated_by = :baselineUpdatedBy,
    counts = :counts,
    task_count = :taskCount,
    next_untaken = :nextUntaken,
    unresolved_dependencies = :unresolvedDependencies,
    retry_count = :retryCount,
    target = :target,
    started_at = :startedAt,
    ended_at = :endedAt,
    updated_at = :updatedAt,
    updated_by = :updatedBy,
    offering = :offering
WHERE farm_id = :farmId AND step_id = :stepId
