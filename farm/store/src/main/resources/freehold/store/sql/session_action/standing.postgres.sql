SELECT ${columns}
FROM session_action action
WHERE action.farm_id = :farm
    AND action.session_id = :session
    AND (action.kind <> 'TASK_RUN' OR action.status <> 'SUCCEEDED')
ORDER BY action.number
