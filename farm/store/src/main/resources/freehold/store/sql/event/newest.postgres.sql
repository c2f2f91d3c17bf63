SELECT epoch, transaction_number, sequence
FROM event
WHERE
    farm_id = :farm
    AND (
        epoch < (SELECT CAST(value AS BIGINT) FROM setting WHERE name = 'event-epoch')
        OR transaction_number < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)
    )
ORDER BY epoch DESC, transaction_number DESC, sequence DESC
LIMIT 1
