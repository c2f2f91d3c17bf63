INSERT INTO budget (
    farm_id, budget_id, queue_id, display_name, description, status, dollar_limit, actions, starts_at, ends_at,
    counts_since, counted, told_percent, queue_stopped_at, tags, created_at, created_by, updated_at, updated_by
)
VALUES (
    :farmId, :budgetId, :queueId, :displayName, :description, :status, :dollarLimit, :actions, :startsAt, :endsAt,
    :countsSince, :counted, :toldPercent, :queueStoppedAt, :tags, :createdAt, :createdBy, :updatedAt, :updatedBy
)
