UPDATE session
SET
    lifecycle = :lifecycle,
    ending = :ending,
    confirmed_at = :confirmedAt,
    host_properties = :hostProperties,
    ended_at = :endedAt,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND session_id = :sessionId
