package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.queue.QueueId;
import freehold.domain.task.TargetStatus;
import freehold.store.Jobs;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.SteeredJob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Jobs in the tables {@code job} and {@code job_document}. A job's priority, and whether it admits
 * workers, is repeated in its steps, where the scheduler's index needs it; whoever changes it here
 * changes it there.
 */
final class SqlJobs implements Jobs.Writable {
    /** A job's tables in the order in which they are emptied; the last two hold one row each. */
    private static final List<String> DELETIONS =
            List.of(
                    "job/delete_actions",
                    "job/delete_sessions",
                    "job/delete_tasks",
                    "job/delete_consumers",
                    "job/delete_step_documents",
                    "job/delete_steps",
                    "job/delete_document",
                    "job/delete");

    private final SqlConnection sql;
    private final GroupRows rows;
    private final Documents documents;
    private final SqlLimits limits;

    SqlJobs(SqlConnection sql, GroupRows rows, Documents documents, SqlLimits limits) {
        this.limits = limits;
        this.sql = sql;
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public Optional<Job> find(JobKey key) {
        return rows.jobs().find(key).or(() -> read(key)).map(SteeredJob::job);
    }

    private Optional<SteeredJob> read(JobKey key) {
        Optional<SteeredJob> read =
                rows.unwatched()
                        .first(
                                "job/find",
                                key(key).and("queue", key.queue()),
                                row -> new SteeredJob(job(row), Steering.of(row)));
        if (rows.holds(key)) {
            read.ifPresent(job -> rows.jobs().keep(key, job));
        }
        return read;
    }

    @Override
    public List<Job> list(FarmId farm, QueueId queue, Page page) {
        return sql.list(
                "job/list",
                Columns.withPage(Arguments.of("farm", farm).and("queue", queue), page),
                this::job);
    }

    @Override
    public List<JobKey> beingCreated(int limit) {
        return sql.list("job/being_created", Arguments.of("limit", limit), SqlJobs::key);
    }

    @Override
    public List<JobKey> beingUpdated(int limit) {
        return sql.list("job/being_updated", Arguments.of("limit", limit), SqlJobs::key);
    }

    @Override
    public List<JobKey> expired(Instant before, int limit) {
        return sql.list(
                "job/expired", Arguments.of("before", before).and("limit", limit), SqlJobs::key);
    }

    @Override
    public void insert(Job job) {
        documents.forget(job.id());
        sql.changeOne(
                "job/insert",
                arguments(job)
                        .and("openSessions", 0)
                        .and(
                                "admitting",
                                Steering.admits(job.lifecycle(), job.settings().maxWorkers(), 0)));
        sql.changeOne("job/insert_document", JobDocument.arguments(job));
    }

    @Override
    public void update(Job job) {
        Optional<SteeredJob> held = rows.jobs().find(job.key());
        if (held.isPresent() && steersAlike(held.get(), job)) {
            rows.jobs().put(job.key(), new SteeredJob(job, held.get().steering()));
            return;
        }
        Steering before =
                sql.first("job/steering", key(job.key()), Steering::of)
                        .orElseThrow(() -> new IllegalStateException(job.id() + " is not there"));
        boolean admitting = before.admits(job);
        sql.changeOne("job/update", arguments(job).and("admitting", admitting));
        if (!before.defined()) {
            documents.forget(job.id());
            sql.changeOne("job/define", JobDocument.definition(job));
        }
        if (before.admitting() != admitting || before.priority() != job.settings().priority()) {
            steerSteps(job.key(), job.settings().priority(), admitting);
        }
    }

    /** Whether nothing that the scheduler goes by changes with the job. */
    private static boolean steersAlike(SteeredJob held, Job job) {
        return held.steering().defined()
                && held.job().settings().equals(job.settings())
                && held.steering().admitting() == held.steering().admits(job);
    }

    @Override
    public int delete(JobKey key, int limit) {
        limits.forget(key);
        int removed = 0;
        for (String deletion : DELETIONS) {
            if (removed < limit) {
                removed += sql.change(deletion, key(key).and("limit", limit - removed));
            }
        }
        return removed;
    }

    /** Notes that a session of the job was opened (1) or closed (-1). */
    void countSession(JobKey key, int change) {
        Occupancy now =
                sql.first("job/count_session", key(key).and("change", change), SqlJobs::occupancy)
                        .orElseThrow(() -> new IllegalStateException(key.id() + " is not there"));
        if (now.admits() != now.admitting()) {
            sql.changeOne("job/set_admitting", key(key).and("admitting", now.admits()));
            steerSteps(key, now.priority(), now.admits());
        }
    }

    private void steerSteps(JobKey key, int priority, boolean admitting) {
        sql.change(
                "job/steer_steps", key(key).and("priority", priority).and("admitting", admitting));
    }

    private static Arguments key(JobKey key) {
        return Arguments.of("farm", key.farm()).and("job", key.id());
    }

    private static JobKey key(Row row) {
        return new JobKey(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                new JobId(row.text("job_id")));
    }

    private static Occupancy occupancy(Row row) {
        boolean admits =
                Steering.admits(
                        row.choice(JobLifecycle.class, "lifecycle"),
                        row.maybeInteger("max_workers"),
                        row.integer("open_sessions"));
        return new Occupancy(row.integer("priority"), row.flag("admitting"), admits);
    }

    /** All that {@code job/update} writes. */
    static Arguments arguments(SteeredJob held) {
        return arguments(held.job()).and("admitting", held.steering().admitting());
    }

    private static Arguments arguments(Job job) {
        Arguments arguments =
                Arguments.of("farmId", job.key().farm())
                        .and("jobId", job.id())
                        .and("queueId", job.key().queue())
                        .and("name", job.name())
                        .and("description", job.description())
                        .and("priority", job.settings().priority())
                        .and("maxFailedTasks", job.settings().maxFailedTasks())
                        .and("maxRetriesPerTask", job.settings().maxRetriesPerTask())
                        .and("maxWorkers", job.settings().maxWorkers())
                        .and("lifecycle", job.lifecycle())
                        .and("lifecycleMessage", job.lifecycleMessage())
                        .and("counts", Columns.text(job.counts()))
                        .and("retryCount", job.retryCount())
                        .and("target", job.target())
                        .and("startedAt", job.startedAt())
                        .and("endedAt", job.endedAt())
                        .and("tags", JsonText.ofMap(job.tags()))
                        .and("defined", job.lifecycle() != JobLifecycle.CREATE_IN_PROGRESS);
        return Columns.withAudit(arguments, job.audit());
    }

    private Job job(Row row) {
        JobKey key = key(row);
        JobDocument document = document(key, row.flag("defined"));
        return new Job(
                key,
                row.text("name"),
                row.maybeText("description"),
                new JobSettings(
                        row.integer("priority"),
                        row.integer("max_failed_tasks"),
                        row.integer("max_retries_per_task"),
                        row.maybeInteger("max_workers")),
                document.submission(),
                document.definition(),
                row.choice(JobLifecycle.class, "lifecycle"),
                row.text("lifecycle_message"),
                Columns.counts(row.text("counts")),
                row.number("retry_count"),
                row.maybeChoice(TargetStatus.class, "target"),
                row.maybeInstant("started_at"),
                row.maybeInstant("ended_at"),
                JsonText.map(row.text("tags")),
                Columns.audit(row));
    }

    private JobDocument document(JobKey key, boolean isFinal) {
        Optional<JobDocument> kept =
                isFinal ? documents.find(JobDocument.class, key.id()) : Optional.empty();
        return kept.orElseGet(() -> {
            JobDocument read =
                    sql.first("job/document", key(key), JobDocument::of)
                            .orElseThrow(
                                    () -> new IllegalStateException(key.id() + " has no document"));
            if (isFinal) {
                documents.keep(key.id(), read);
            }
            return read;
        });
    }

    /** What a session more or less changes: what the row says, and what is right now. */
    private record Occupancy(int priority, boolean admitting, boolean admits) {}
}
