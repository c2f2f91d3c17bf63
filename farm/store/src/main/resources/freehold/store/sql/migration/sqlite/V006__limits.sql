-- Limits, the queues that may use them, and what sessions hold of them.
CREATE TABLE farm_limit (
    farm_id TEXT NOT NULL,
    limit_id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    amount_requirement_name TEXT NOT NULL,
    max_count BIGINT NOT NULL,
    -- The sum of what is held in limit_use; whoever changes that changes this.
    current_count BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, limit_id)
);

CREATE TABLE queue_limit_association (
    farm_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    limit_id TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, queue_id, limit_id)
);

CREATE INDEX queue_limit_association_by_limit ON queue_limit_association (farm_id, limit_id, queue_id);

-- What a session took of a limit; kept for as long as the session is, held while it is open.
CREATE TABLE limit_use (
    farm_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    limit_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    units BIGINT NOT NULL,
    held INTEGER NOT NULL,
    PRIMARY KEY (farm_id, session_id, limit_id)
);

CREATE INDEX limit_use_held ON limit_use (farm_id, limit_id, queue_id, session_id) WHERE held = 1;
CREATE INDEX limit_use_by_job ON limit_use (farm_id, job_id);

-- Queues whose jobs are to be judged anew, because they lost the limit of that name: the last job that
-- was, and how often it was begun.
CREATE TABLE compatibility_review (
    farm_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    requirement_name TEXT NOT NULL,
    after_job_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    PRIMARY KEY (farm_id, queue_id, requirement_name)
);
