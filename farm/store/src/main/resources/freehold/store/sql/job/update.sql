UPDATE job
SET
    name = :name,
    description = :description,
    priority = :priority,
    max_failed_tasks = :maxFailedTasks,
    max_retries_per_task = :maxRetriesPerTask,
    max_workers = :maxWorkers,
    lifecycle = :lifecycle,
    lifecycle_message = :lifecycleMessage,
    counts = :counts,
    retry_count = :retryCount,
    target = :target,
    started_at = :startedAt,
    ended_at = :endedAt,
    tags = :tags,
    updated_at = :updatedAt,
    updated_by = :updatedBy,
    defined = :defined,
    admitting = :admitting
WHERE farm_id = :farmId AND job_id = :jobId
