-- The feed of events: one row for each job that a transaction changed. Here there is one writer, so epoch and
-- transaction_number are 0, and the sequence alone orders a farm's rows. Rows of what is not a job's have no queue and
-- job.
CREATE TABLE event (
    farm_id TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    transaction_number BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    queue_id TEXT,
    job_id TEXT,
    happened_at BIGINT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (farm_id, epoch, transaction_number, sequence)
) WITHOUT ROWID;

-- The last row of each farm's feed that was dropped.
CREATE TABLE event_horizon (
    farm_id TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    transaction_number BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (farm_id)
) WITHOUT ROWID;

-- Where a farm's events are posted to, and how far each has come.
CREATE TABLE webhook (
    farm_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    url TEXT NOT NULL,
    detail_types TEXT NOT NULL,
    sealed_secret TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    status_message TEXT,
    feed_cursor TEXT NOT NULL,
    failed_attempts INTEGER NOT NULL,
    failing_since BIGINT,
    next_attempt_at BIGINT NOT NULL,
    delivered_at BIGINT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, webhook_id)
);

CREATE INDEX webhook_due ON webhook (next_attempt_at) WHERE enabled = 1;
