farm_id, session_id, queue_id, job_id, step_id, fleet_id, worker_id, lifecycle, ending, confirmed_at,
    host_properties, started_at, ended_at, updated_at, updated_by
