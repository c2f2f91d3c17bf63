-- What is left to decide of a session, however many tasks it has run.
CREATE INDEX session_action_standing ON session_action (farm_id, session_id, number)
    WHERE kind <> 'TASK_RUN' OR status <> 'SUCCEEDED';
