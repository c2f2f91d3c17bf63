SELECT ${columns}
FROM session
WHERE is_open = 1 AND confirmed_at IS NULL AND started_at < :before
ORDER BY started_at
LIMIT :limit
