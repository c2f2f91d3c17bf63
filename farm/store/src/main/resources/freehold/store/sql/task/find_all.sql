SELECT ${columns}
FROM task
WHERE farm_id = :farm AND step_id = :step AND task_index IN (SELECT value FROM json_each('[' || :indexes || ']'))
