job.farm_id, job.job_id, job.queue_id, job.name, job.description, job.priority, job.max_failed_tasks,
    job.max_retries_per_task, job.max_workers, job.lifecycle, job.lifecycle_message, job.counts,
    job.retry_count, job.target, job.started_at, job.ended_at, job.tags, job.created_at, job.created_by,
    job.updated_at, job.updated_by, job.defined, job.admitting, job.open_sessions
