SELECT ${columns}
FROM task
WHERE farm_id = :farm AND step_id = :step AND task_index = ANY (string_to_array(:indexes, ',')::bigint[])
