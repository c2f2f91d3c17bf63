SELECT ${columns}
FROM webhook
WHERE enabled = 1 AND next_attempt_at <= :now
ORDER BY next_attempt_at
LIMIT :limit
