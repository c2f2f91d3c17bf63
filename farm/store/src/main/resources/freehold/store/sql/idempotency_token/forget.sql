DELETE FROM idempotency_token
WHERE (caller, operation, token) IN (
    SELECT caller, operation, token
    FROM idempotency_token
    WHERE created_at < :before
    ORDER BY created_at
    LIMIT :limit
)
