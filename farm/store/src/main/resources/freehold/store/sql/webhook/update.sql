UPDATE webhook
SET
    display_name = :displayName,
    url = :url,
    detail_types = :detailTypes,
    enabled = :enabled,
    status_message = :statusMessage,
    feed_cursor = :feedCursor,
    failed_attempts = :failedAttempts,
    failing_since = :failingSince,
    next_attempt_at = :nextAttemptAt,
    delivered_at = :deliveredAt,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND webhook_id = :webhookId
