UPDATE budget
SET
    display_name = :displayName,
    description = :description,
    status = :status,
    dollar_limit = :dollarLimit,
    actions = :actions,
    starts_at = :startsAt,
    ends_at = :endsAt,
    counts_since = :countsSince,
    counted = :counted,
    told_percent = :toldPercent,
    queue_stopped_at = :queueStoppedAt,
    tags = :tags,
    updated_at = :updatedAt,
    updated_by = :updatedBy
WHERE farm_id = :farmId AND budget_id = :budgetId
