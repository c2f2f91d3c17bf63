INSERT INTO event (
    farm_id, epoch, transaction_number, sequence, queue_id, job_id, happened_at, changes
)
SELECT
    :farmId, 0, 0, coalesce(max(sequence), 0) + 1, :queueId, :jobId, :happenedAt, :changes
FROM event
WHERE farm_id = :farmId AND epoch = 0 AND transaction_number = 0
