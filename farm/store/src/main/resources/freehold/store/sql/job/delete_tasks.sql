DELETE FROM task
WHERE (farm_id, step_id, task_index) IN (
    SELECT task.farm_id, task.step_id, task.task_index
    FROM step
    JOIN task ON task.farm_id = step.farm_id AND task.step_id = step.step_id
    WHERE step.farm_id = :farm AND step.job_id = :job
    LIMIT :limit
)
