SELECT ${columns}
FROM session_action action
WHERE action.farm_id = :farm
    AND action.step_id = :step
    AND action.task_index = :index
    AND (action.session_id, action.number) > (:afterSession, :afterNumber)
ORDER BY action.session_id, action.number
LIMIT :limit
