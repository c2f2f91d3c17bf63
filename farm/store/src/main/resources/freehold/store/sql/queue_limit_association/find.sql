SELECT ${columns}
FROM queue_limit_association
WHERE farm_id = :farm AND queue_id = :queue AND limit_id = :limitId
