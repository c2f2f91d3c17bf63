farm_id, webhook_id, display_name, url, detail_types, sealed_secret, enabled, status_message, feed_cursor,
    failed_attempts, failing_since, next_attempt_at, delivered_at, created_at, created_by, updated_at, updated_by
