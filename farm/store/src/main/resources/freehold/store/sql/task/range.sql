SELECT ${columns}
FROM task
WHERE farm_id = :farm AND step_id = :step AND task_index >= :from AND task_index < :until
ORDER BY task_index
