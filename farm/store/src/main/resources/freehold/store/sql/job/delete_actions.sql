DELETE FROM session_action
WHERE (farm_id, session_id, number) IN (
    SELECT session_action.farm_id, session_action.session_id, session_action.number
    FROM session
    JOIN session_action
        ON session_action.farm_id = session.farm_id AND session_action.session_id = session.session_id
    WHERE session.farm_id = :farm AND session.job_id = :job
    LIMIT :limit
)
