DELETE FROM budget WHERE farm_id = :farm AND budget_id = :budget
