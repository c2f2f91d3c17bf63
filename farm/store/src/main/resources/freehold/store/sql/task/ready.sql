SELECT ${columns}
FROM task
WHERE farm_id = :farm AND step_id = :step AND status = 'READY'
ORDER BY task_index
LIMIT :limit
