-- Tables are named like their types. Identifiers and enums are text, instants microseconds since 1970,
-- booleans 0 or 1. The primary key of whatever belongs to a farm starts with the farm's id.

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE access_key (
    access_key_id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    principal TEXT NOT NULL,
    sealed_secret TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE idempotency_token (
    caller TEXT NOT NULL,
    operation TEXT NOT NULL,
    token TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (caller, operation, token)
);

CREATE INDEX idempotency_token_by_age ON idempotency_token (created_at);

CREATE TABLE farm (
    farm_id TEXT NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    kms_key_arn TEXT,
    cost_scale_factor DOUBLE PRECISION NOT NULL,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT
);

CREATE TABLE queue (
    farm_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    settings TEXT NOT NULL,
    tags TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, queue_id)
);

CREATE INDEX queue_deleted ON queue (farm_id, queue_id) WHERE deleted = 1;

CREATE TABLE queue_environment (
    farm_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    queue_environment_id TEXT NOT NULL,
    name TEXT NOT NULL,
    priority INTEGER NOT NULL,
    template_type TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    template TEXT NOT NULL,
    PRIMARY KEY (farm_id, queue_id, queue_environment_id)
);

CREATE TABLE fleet (
    farm_id TEXT NOT NULL,
    fleet_id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL,
    role_arn TEXT NOT NULL,
    min_workers INTEGER NOT NULL,
    max_workers INTEGER NOT NULL,
    configuration TEXT NOT NULL,
    amounts TEXT NOT NULL,
    attributes TEXT NOT NULL,
    host_configuration TEXT,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, fleet_id)
);

CREATE TABLE queue_fleet_association (
    farm_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    fleet_id TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, queue_id, fleet_id)
);

CREATE INDEX queue_fleet_association_by_fleet ON queue_fleet_association (farm_id, fleet_id, queue_id);

CREATE TABLE worker (
    farm_id TEXT NOT NULL,
    worker_id TEXT NOT NULL,
    fleet_id TEXT NOT NULL,
    status TEXT NOT NULL,
    online INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    host_properties TEXT,
    capabilities TEXT,
    last_heard_at BIGINT,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, worker_id)
);

CREATE INDEX worker_of_fleet ON worker (farm_id, fleet_id, worker_id);

-- Without last_heard_at: it changes every few seconds, and looking for silence reads all that are online.
CREATE INDEX worker_online ON worker (farm_id, worker_id) WHERE online = 1;

CREATE INDEX worker_never_started ON worker (farm_id, created_at) WHERE status = 'CREATED';

CREATE TABLE job (
    farm_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    priority INTEGER NOT NULL,
    max_failed_tasks INTEGER NOT NULL,
    max_retries_per_task INTEGER NOT NULL,
    max_workers INTEGER,
    lifecycle TEXT NOT NULL,
    lifecycle_message TEXT NOT NULL,
    -- How many tasks stand in each status, statuses without tasks left out: READY:7 RUNNING:1
    counts TEXT NOT NULL,
    retry_count BIGINT NOT NULL,
    target TEXT,
    started_at BIGINT,
    ended_at BIGINT,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    -- Whether job_document holds the definition; it never changes from then on.
    defined INTEGER NOT NULL,
    open_sessions INTEGER NOT NULL,
    -- Whether its steps may be handed out: its lifecycle lets them, and it is below its max_workers.
    admitting INTEGER NOT NULL,
    PRIMARY KEY (farm_id, job_id)
);

CREATE INDEX job_of_queue ON job (farm_id, queue_id, job_id);

CREATE INDEX job_being_created ON job (job_id) WHERE lifecycle = 'CREATE_IN_PROGRESS';

CREATE INDEX job_being_updated ON job (job_id) WHERE lifecycle = 'UPDATE_IN_PROGRESS';

CREATE INDEX job_by_age ON job (created_at);

-- What a job was submitted as and what that came to: large, never changed, and so apart from the row that is.
CREATE TABLE job_document (
    farm_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    template_type TEXT NOT NULL,
    storage_profile_id TEXT,
    source_job_id TEXT,
    definition_parameters TEXT NOT NULL,
    environments TEXT NOT NULL,
    parameters TEXT NOT NULL,
    attachments TEXT,
    template TEXT NOT NULL,
    PRIMARY KEY (farm_id, job_id)
);

CREATE TABLE step (
    farm_id TEXT NOT NULL,
    step_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    lifecycle TEXT NOT NULL,
    baseline_status TEXT NOT NULL,
    baseline_target TEXT,
    baseline_ended_at BIGINT,
    baseline_updated_at BIGINT,
    baseline_updated_by TEXT,
    counts TEXT NOT NULL,
    task_count BIGINT NOT NULL,
    next_untaken BIGINT NOT NULL,
    unresolved_dependencies INTEGER NOT NULL,
    retry_count BIGINT NOT NULL,
    target TEXT,
    started_at BIGINT,
    ended_at BIGINT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT,
    updated_by TEXT,
    -- Whether a task is READY and the step hands tasks out.
    offering INTEGER NOT NULL,
    -- The job's priority and admitting, repeated here so that one index holds the candidates in order.
    job_priority INTEGER NOT NULL,
    job_admitting INTEGER NOT NULL,
    PRIMARY KEY (farm_id, step_id)
);

CREATE UNIQUE INDEX step_of_job ON step (farm_id, job_id, number);

CREATE INDEX step_candidate ON step (farm_id, queue_id, job_priority DESC, job_id, number)
    WHERE offering = 1 AND job_admitting = 1;

CREATE TABLE step_document (
    farm_id TEXT NOT NULL,
    step_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    host_requirements TEXT,
    environments TEXT NOT NULL,
    dependencies TEXT NOT NULL,
    parameter_space TEXT,
    template TEXT NOT NULL,
    PRIMARY KEY (farm_id, step_id)
);

-- Which steps wait for a step.
CREATE TABLE step_consumer (
    farm_id TEXT NOT NULL,
    step_id TEXT NOT NULL,
    consumer_id TEXT NOT NULL,
    PRIMARY KEY (farm_id, step_id, consumer_id)
) WITHOUT ROWID;

-- The tasks that departed from their step's baseline.
CREATE TABLE task (
    farm_id TEXT NOT NULL,
    step_id TEXT NOT NULL,
    task_index BIGINT NOT NULL,
    status TEXT NOT NULL,
    target TEXT,
    failure_retry_count INTEGER NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    updated_at BIGINT,
    updated_by TEXT,
    session_id TEXT,
    action_number INTEGER,
    PRIMARY KEY (farm_id, step_id, task_index)
) WITHOUT ROWID;

CREATE INDEX task_by_status ON task (farm_id, step_id, status, task_index);

CREATE TABLE session (
    farm_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    queue_id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    step_id TEXT NOT NULL,
    fleet_id TEXT NOT NULL,
    worker_id TEXT NOT NULL,
    lifecycle TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    ending INTEGER NOT NULL,
    confirmed_at BIGINT,
    host_properties TEXT,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    updated_at BIGINT,
    updated_by TEXT,
    PRIMARY KEY (farm_id, session_id)
);

CREATE INDEX session_of_job ON session (farm_id, job_id, session_id);

CREATE INDEX session_of_worker ON session (farm_id, worker_id, session_id);

CREATE INDEX session_open_on_worker ON session (farm_id, worker_id) WHERE is_open = 1;

CREATE INDEX session_open_of_job ON session (farm_id, job_id, step_id) WHERE is_open = 1;

CREATE INDEX session_open_of_queue ON session (farm_id, queue_id, fleet_id) WHERE is_open = 1;

CREATE INDEX session_unconfirmed ON session (started_at) WHERE is_open = 1 AND confirmed_at IS NULL;

CREATE TABLE session_action (
    farm_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    step_id TEXT,
    task_index BIGINT,
    environment_id TEXT,
    status TEXT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    worker_updated_at BIGINT,
    progress_percent DOUBLE PRECISION,
    progress_message TEXT,
    process_exit_code BIGINT,
    manifests TEXT,
    PRIMARY KEY (farm_id, session_id, number)
) WITHOUT ROWID;

CREATE INDEX session_action_of_task ON session_action (farm_id, step_id, task_index, session_id, number)
    WHERE task_index IS NOT NULL;
