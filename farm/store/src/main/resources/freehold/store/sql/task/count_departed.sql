SELECT count(*) AS tasks
FROM task
WHERE farm_id = :farm AND step_id = :step
