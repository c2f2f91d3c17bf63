SELECT ${columns}
FROM budget
WHERE farm_id = :farm AND queue_id = :queue
ORDER BY budget_id
