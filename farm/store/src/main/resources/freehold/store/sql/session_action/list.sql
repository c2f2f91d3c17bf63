SELECT ${columns}
FROM session
JOIN session_action action ON action.farm_id = session.farm_id AND action.session_id = session.session_id
WHERE session.farm_id = :farm AND session.session_id = :session AND session.job_id = :job
    AND session.queue_id = :queue AND action.number > :after
ORDER BY action.number
LIMIT :limit
