SELECT ${columns}
FROM queue_limit_association
WHERE status IN ('STOP_LIMIT_USAGE_AND_COMPLETE_TASKS', 'STOP_LIMIT_USAGE_AND_CANCEL_TASKS')
ORDER BY farm_id, queue_id, limit_id
LIMIT :limit
