-- A worker that has ended a session is idle since then, another since its agent last said how it is, or was registered.
SELECT worker_id, idle_since
FROM (
    SELECT
        worker.worker_id,
        CASE
            WHEN ended.ended_at > coalesce(worker.updated_at, worker.created_at) THEN ended.ended_at
            ELSE coalesce(worker.updated_at, worker.created_at)
        END AS idle_since
    FROM worker
    LEFT JOIN session AS ended ON ended.farm_id = worker.farm_id
        AND ended.session_id = (
            SELECT max(session.session_id)
            FROM session
            WHERE session.farm_id = worker.farm_id AND session.worker_id = worker.worker_id
        )
    WHERE worker.farm_id = :farm
        AND worker.fleet_id = :fleet
        AND worker.status IN ('CREATED', 'STARTED', 'IDLE', 'NOT_COMPATIBLE')
) AS idle
WHERE idle_since <= :before
ORDER BY idle_since, worker_id
LIMIT :limit
