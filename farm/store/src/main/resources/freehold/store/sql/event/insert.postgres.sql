INSERT INTO event (
    farm_id, epoch, transaction_number, sequence, queue_id, job_id, happened_at, changes
)
VALUES (
    :farmId, (SELECT CAST(value AS BIGINT) FROM setting WHERE name = 'event-epoch'),
    CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT), nextval('event_sequence'), :queueId, :jobId, :happenedAt,
    :changes
)
