SELECT min(task_index) AS first_index, max(task_index) AS last_index
FROM (
    SELECT task_index, task_index - row_number() OVER (ORDER BY task_index) AS island
    FROM task
    WHERE farm_id = :farm AND step_id = :step AND status = 'READY'
) AS ready
GROUP BY island
ORDER BY first_index
