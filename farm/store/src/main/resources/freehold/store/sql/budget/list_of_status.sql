SELECT ${columns}
FROM budget
WHERE farm_id = :farm AND budget_id > :after AND status = :status
ORDER BY budget_id
LIMIT :limit
