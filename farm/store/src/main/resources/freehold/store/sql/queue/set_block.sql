UPDATE queue
SET
    blocked_reason = :reason,
    blocked_action = :action
WHERE farm_id = :farm AND queue_id = :queue
