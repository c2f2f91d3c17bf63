INSERT INTO event_horizon (
    farm_id, epoch, transaction_number, sequence
)
VALUES (
    :farm, :epoch, :transaction, :sequence
)
ON CONFLICT (farm_id) DO UPDATE
SET
    epoch = excluded.epoch,
    transaction_number = excluded.transaction_number,
    sequence = excluded.sequence
