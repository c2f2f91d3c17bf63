UPDATE setting
SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT)
WHERE
    name = 'event-epoch'
    AND EXISTS (
        SELECT 1
        FROM
            farm,
            LATERAL (
                SELECT event.epoch, event.transaction_number
                FROM event
                WHERE event.farm_id = farm.farm_id
                ORDER BY event.epoch DESC, event.transaction_number DESC
                LIMIT 1
            ) AS newest
        WHERE
            newest.epoch = CAST(setting.value AS BIGINT)
            AND newest.transaction_number >= CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)
    )
