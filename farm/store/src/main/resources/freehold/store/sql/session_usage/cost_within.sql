SELECT coalesce(sum(cost), 0) AS cost
FROM session_usage
WHERE farm_id = :farm
    AND queue_id = :queue
    AND ended_at > :start
    AND counted_to IS NOT NULL
    AND started_at >= :start
    AND counted_to <= :end
