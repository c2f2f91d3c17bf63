UPDATE webhook
SET next_attempt_at = :until
WHERE farm_id = :farm AND webhook_id = :id AND enabled = 1 AND next_attempt_at <= :now
