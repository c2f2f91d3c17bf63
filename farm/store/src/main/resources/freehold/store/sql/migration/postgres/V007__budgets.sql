-- Why the queue hands out nothing, and what becomes of its running tasks; both NULL while it is not blocked.
ALTER TABLE queue ADD COLUMN blocked_reason TEXT;

ALTER TABLE queue ADD COLUMN blocked_action TEXT;

CREATE TABLE budget (
    farm_id TEXT COLLATE "C" NOT NULL,
    budget_id TEXT COLLATE "C" NOT NULL,
    queue_id TEXT COLLATE "C" NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL,
    dollar_limit DOUBLE PRECISION NOT NULL,
    actions TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- From when on it counts, and what it has counted, in nanodollars.
    counts_since BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    told_percent DOUBLE PRECISION NOT NULL,
    queue_stopped_at BIGINT,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, budget_id)
);

CREATE INDEX budget_of_queue ON budget (farm_id, queue_id, budget_id);

-- The time that each session has had its worker, written when it ends. It stays when the job goes.
CREATE TABLE session_usage (
    farm_id TEXT COLLATE "C" NOT NULL,
    session_id TEXT COLLATE "C" NOT NULL,
    queue_id TEXT COLLATE "C" NOT NULL,
    job_id TEXT COLLATE "C" NOT NULL,
    fleet_id TEXT COLLATE "C" NOT NULL,
    worker_id TEXT COLLATE "C" NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    -- Whether budgets have counted it up to its end; a session may go on after that, and end again.
    is_counted INTEGER NOT NULL,
    -- Up to when they have, what an hour cost then, and what all of it cost, in nanodollars.
    counted_to BIGINT,
    hourly_rate BIGINT,
    cost BIGINT,
    PRIMARY KEY (farm_id, session_id)
);

CREATE INDEX session_usage_of_queue ON session_usage (farm_id, queue_id, ended_at);

CREATE INDEX session_usage_to_count ON session_usage (farm_id, queue_id, ended_at) WHERE is_counted = 0;
