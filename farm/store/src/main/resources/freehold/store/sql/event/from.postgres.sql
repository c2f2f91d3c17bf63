SELECT ${columns}
FROM event
WHERE
    farm_id = :farm AND (epoch, transaction_number, sequence) >= (:epoch, :transaction, :sequence)
    AND (
        epoch < (SELECT CAST(value AS BIGINT) FROM setting WHERE name = 'event-epoch')
        OR transaction_number < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)
    )
ORDER BY epoch, transaction_number, sequence
LIMIT :limit
