SELECT queue_id
FROM queue_fleet_association
WHERE farm_id = :farm AND fleet_id = :fleet AND status = 'ACTIVE'
    AND NOT EXISTS (
        SELECT 1
        FROM queue
        WHERE queue.farm_id = queue_fleet_association.farm_id
            AND queue.queue_id = queue_fleet_association.queue_id
            AND queue.blocked_reason IS NOT NULL
    )
ORDER BY queue_id
