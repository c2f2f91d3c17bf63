SELECT past.next_number, past.runs, past.took, ${columns}
FROM (
    SELECT
        coalesce(max(latest.number), -1) + 1 AS next_number,
        coalesce(sum(latest.run), 0) AS runs,
        coalesce(sum(latest.run * (latest.ended_at - latest.started_at)), 0) AS took
    FROM (
        SELECT
            number, started_at, ended_at,
            CASE WHEN kind = 'TASK_RUN' AND status = 'SUCCEEDED' THEN 1 ELSE 0 END AS run
        FROM session_action
        WHERE farm_id = :farm AND session_id = :session
        ORDER BY number DESC
        LIMIT :limit
    ) latest
) past
LEFT JOIN session_action action
    ON action.farm_id = :farm
    AND action.session_id = :session
    AND (action.kind <> 'TASK_RUN' OR action.status <> 'SUCCEEDED')
ORDER BY action.number
