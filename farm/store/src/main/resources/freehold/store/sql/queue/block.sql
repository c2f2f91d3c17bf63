SELECT blocked_reason, blocked_action
FROM queue
WHERE farm_id = :farm AND queue_id = :queue AND blocked_reason IS NOT NULL
