SELECT ${columns}
FROM queue_fleet_association
WHERE status IN ('STOP_SCHEDULING_AND_COMPLETE_TASKS', 'STOP_SCHEDULING_AND_CANCEL_TASKS')
ORDER BY farm_id, queue_id, fleet_id
LIMIT :limit
