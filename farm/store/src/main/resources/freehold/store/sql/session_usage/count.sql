UPDATE session_usage
SET
    is_counted = 1,
    counted_to = ended_at,
    hourly_rate = :hourlyRate,
    cost = :cost
WHERE farm_id = :farm AND session_id = :session AND ended_at = :endedAt
