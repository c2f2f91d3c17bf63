SELECT started_at, counted_to, hourly_rate
FROM session_usage
WHERE farm_id = :farm
    AND queue_id = :queue
    AND ended_at > :start
    AND counted_to > :start
    AND started_at < :end
    AND (started_at < :start OR counted_to > :end)
