package freehold.store.sql.table;

import freehold.domain.budget.QueueBlock;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.store.Steps.Candidate;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Query;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the commands of one group share, so that a row that each of them changes is written once:
 * the rows of the jobs that the group has locked, and answers about what workers may be given.
 *
 * <p>It is right because nobody else can change those rows until the group is committed, and
 * because it watches every query of its transaction: one that names a table finds all rows of it
 * written, and one that changes a table leaves nothing here that was read from it.
 */
final class GroupRows implements SqlConnection.Watch {
    /** What {@link #candidates} and the other answers are read from. */
    private static final Set<String> STEERING =
            Set.of("job", "step", "queue", "queue_fleet_association", "fleet", "worker");

    /** What {@link #queueLimits} is read from. */
    private static final Set<String> LIMITS = Set.of("farm_limit", "queue_limit_association");

    private final SqlConnection sql;
    private final AtomicReference<Set<JobKey>> locked = new AtomicReference<>(Set.of());
    private final AtomicBoolean written = new AtomicBoolean();

    private final HeldRows<JobKey, SteeredJob> jobs;
    private final HeldRows<OfJob<StepId>, Step> steps;
    private final HeldRows<OfJob<TaskId>, StepTask> tasks;
    private final HeldRows<OfJob<SessionActionId>, JobAction> actions;

    /** What is held, by its table. */
    private final Map<String, HeldRows<?, ?>> tables;

    private final Memo<CandidateQuestion, List<Candidate>> candidates = new Memo<>();
    private final Memo<FleetKey, Optional<Fleet>> fleets = new Memo<>();
    private final Memo<FleetKey, Integer> workerCounts = new Memo<>();
    private final Memo<AssociationKey, Optional<QueueFleetAssociation>> associations = new Memo<>();

    private final Memo<QueueKey, Optional<QueueBlock>> blocks = new Memo<>();
    private final Memo<QueueKey, List<QueueLimit>> queueLimits = new Memo<>();
    private final Memo<FarmId, Boolean> limitsThere = new Memo<>();

    private final Memo<WorkerKey, Optional<Worker>> workers = new Memo<>();
    private final Memo<WorkerKey, List<Session>> openSessions = new Memo<>();

    /** A job and what its row says of its steps. */
    record SteeredJob(Job job, Steering steering) {}

    /** A task to be written. */
    record StepTask(Step step, Task task) {}

    /** An action to be written. */
    record JobAction(JobKey job, SessionAction action) {}

    /** What an id below a job stands for in a store of many farms. */
    record OfJob<I>(JobKey job, I id) {}

    record FleetKey(FarmId farm, FleetId fleet) {}

    record QueueKey(FarmId farm, QueueId queue) {}

    record AssociationKey(FarmId farm, QueueId queue, FleetId fleet) {}

    record CandidateQuestion(FarmId farm, FleetId fleet, Optional<Candidate> after, int limit) {}

    GroupRows(SqlConnection sql) {
        this.sql = sql;
        this.jobs = held("job/update", SqlJobs::arguments);
        this.steps = held("step/update", SqlSteps::arguments);
        this.tasks = held("task/save", SqlTasks::arguments);
        this.actions = held("session_action/save", ActionColumns::arguments);
        this.tables = Map.of("job", jobs, "step", steps, "task", tasks, "session_action", actions);
    }

    private <K, V> HeldRows<K, V> held(String query, Function<V, Arguments> arguments) {
        return new HeldRows<>(rows -> sql.changeAll(query, rows.stream().map(arguments).toList()));
    }

    /** The connection for queries by key, which what is held answers better than they do. */
    SqlConnection unwatched() {
        return sql;
    }

    /** From now on rows of these jobs, which are locked, are held. */
    void hold(Set<JobKey> jobsLocked) {
        locked.set(Set.copyOf(jobsLocked));
    }

    boolean holds(JobKey job) {
        return locked.get().contains(job);
    }

    HeldRows<JobKey, SteeredJob> jobs() {
        return jobs;
    }

    HeldRows<OfJob<StepId>, Step> steps() {
        return steps;
    }

    HeldRows<OfJob<TaskId>, StepTask> tasks() {
        return tasks;
    }

    HeldRows<OfJob<SessionActionId>, JobAction> actions() {
        return actions;
    }

    Memo<CandidateQuestion, List<Candidate>> candidates() {
        return candidates;
    }

    Memo<FleetKey, Optional<Fleet>> fleets() {
        return fleets;
    }

    Memo<FleetKey, Integer> workerCounts() {
        return workerCounts;
    }

    Memo<AssociationKey, Optional<QueueFleetAssociation>> associations() {
        return associations;
    }

    Memo<QueueKey, Optional<QueueBlock>> blocks() {
        return blocks;
    }

    Memo<QueueKey, List<QueueLimit>> queueLimits() {
        return queueLimits;
    }

    Memo<FarmId, Boolean> limitsThere() {
        return limitsThere;
    }

    Memo<WorkerKey, Optional<Worker>> workers() {
        return workers;
    }

    Memo<WorkerKey, List<Session>> openSessions() {
        return openSessions;
    }

    /** A command begins, which may be undone. */
    void begin() {
        written.set(false);
        all().forEach(HeldRows::begin);
    }

    /** Whether the command has changed anything in the database. */
    boolean hasWritten() {
        return written.get();
    }

    /** Puts back what the command found. */
    void undo() {
        all().forEach(HeldRows::undo);
        forget();
    }

    /** Writes everything. */
    void flush() {
        all().forEach(this::flush);
    }

    /** Lets go of answers about what workers may be given. */
    void forgetSteering() {
        candidates.clear();
        fleets.clear();
        workerCounts.clear();
        associations.clear();
        blocks.clear();
    }

    /** Lets go of all answers. */
    void forget() {
        forgetSteering();
        forgetLimits();
        workers.clear();
        openSessions.clear();
    }

    private void forgetLimits() {
        queueLimits.clear();
        limitsThere.clear();
    }

    private void forget(String table) {
        if (STEERING.contains(table)) {
            forgetSteering();
        }
        if (LIMITS.contains(table)) {
            forgetLimits();
        }
        if (table.equals("worker")) {
            workers.clear();
        }
        if (table.equals("session")) {
            openSessions.clear();
        }
    }

    @Override
    public void before(Query query) {
        query.tables().forEach(table -> own(table).forEach(this::flush));
        query.changes().forEach(table -> dependent(table).forEach(this::flush));
    }

    @Override
    public void after(Query query) {
        for (String table : query.changes()) {
            written.set(true);
            dependent(table).forEach(HeldRows::clear);
            forget(table);
        }
    }

    private void flush(HeldRows<?, ?> rows) {
        if (rows.flush()) {
            written.set(true);
        }
        if (rows == tasks || rows == actions) {
            rows.clear();
        }
    }

    private Stream<HeldRows<?, ?>> all() {
        return Stream.of(jobs, steps, tasks, actions);
    }

    private Stream<HeldRows<?, ?>> own(String table) {
        return Stream.ofNullable(tables.get(table));
    }

    /** A job or step is found only while its queue is there. */
    private Stream<HeldRows<?, ?>> dependent(String table) {
        return table.equals("queue") ? Stream.of(jobs, steps) : own(table);
    }
}
