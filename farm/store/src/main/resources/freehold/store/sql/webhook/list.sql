SELECT ${columns}
FROM webhook
WHERE farm_id = :farm AND webhook_id > :after
ORDER BY webhook_id
LIMIT :limit
