-- Left to itself, SQLite reads the whole session by its key.
SELECT ${columns}
FROM session_action action INDEXED BY session_action_standing
WHERE action.farm_id = :farm
    AND action.session_id = :session
    AND (action.kind <> 'TASK_RUN' OR action.status <> 'SUCCEEDED')
ORDER BY action.number
