INSERT INTO job (
    farm_id, job_id, queue_id, name, description, priority, max_failed_tasks, max_retries_per_task,
    max_workers, lifecycle, lifecycle_message, counts, retry_count, target, started_at, ended_at, tags,
    created_at, created_by, updated_at, updated_by, defined, open_sessions, admitting
)
VALUES (
    :farmId, :jobId, :queueId, :name, :description, :priority, :maxFailedTasks, :maxRetriesPerTask,
    :maxWorkers, :lifecycle, :lifecycleMessage, :counts, :retryCount, :target, :startedAt, :endedAt, :tags,
    :createdAt, :createdBy, :updatedAt, :updatedBy, :defined, :openSessions, :admitting
)
