SELECT ${columns}
FROM task
WHERE farm_id = :farm AND step_id = :step AND status = :status AND task_index >= :from
ORDER BY task_index
LIMIT :limit
