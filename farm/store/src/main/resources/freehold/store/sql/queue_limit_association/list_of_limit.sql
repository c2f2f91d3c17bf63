SELECT ${columns}
FROM queue_limit_association
WHERE farm_id = :farm AND (queue_id, limit_id) > (:afterQueue, :afterLimit) AND limit_id = :limitId
ORDER BY queue_id, limit_id
LIMIT :limit
