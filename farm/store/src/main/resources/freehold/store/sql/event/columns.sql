farm_id, epoch, transaction_number, sequence, queue_id, job_id, happened_at, changes
