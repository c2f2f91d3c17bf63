package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.OpenSession;
import freehold.domain.session.PastRuns;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskId;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.store.Page;
import freehold.store.Sessions;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.JobAction;
import freehold.store.sql.table.GroupRows.OfJob;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions in the tables {@code session} and {@code session_action}. */
final class SqlSessions implements Sessions.Writable {
    private final SqlConnection sql;
    private final GroupRows rows;
    private final SqlJobs jobs;
    private final SqlLimits limits;

    SqlSessions(SqlConnection sql, GroupRows rows, SqlJobs jobs, SqlLimits limits) {
        this.sql = sql;
        this.rows = rows;
        this.jobs = jobs;
        this.limits = limits;
    }

    @Override
    public Optional<Session> find(JobKey job, SessionId id) {
        return sql.first("session/find", of(job).and("session", id), SqlSessions::session);
    }

    @Override
    public List<Session> list(JobKey job, Page page) {
        return sql.list("session/list", Columns.withPage(of(job), page), SqlSessions::session);
    }

    @Override
    public List<Session> openOn(WorkerKey worker) {
        return rows.openSessions()
                .get(
                        worker,
                        () -> sql.list("session/open_on_worker", of(worker), SqlSessions::session));
    }

    /** Reads the open sessions of these workers at once. */
    static void expect(SqlConnection sql, GroupRows rows, Set<WorkerKey> workers) {
        Map<WorkerKey, List<Session>> open = new HashMap<>();
        workers.forEach(key -> open.put(key, new ArrayList<>()));
        Columns.byFarm(workers).stream()
                .flatMap(of ->
                        sql.list("session/open_on_workers", of, SqlSessions::session).stream())
                .forEach(it -> open.computeIfAbsent(it.worker(), _ -> new ArrayList<>()).add(it));
        open.forEach((worker, sessions) -> rows.openSessions().put(worker, List.copyOf(sessions)));
    }

    @Override
    public List<Session> openOf(JobKey job) {
        return sql.list("session/open_of_job", of(job), SqlSessions::session);
    }

    @Override
    public List<Session> openOf(FarmId farm, QueueId queue, FleetId fleet, int limit) {
        return sql.list(
                "session/open_of_queue_and_fleet",
                Arguments.of("farm", farm)
                        .and("queue", queue)
                        .and("fleet", fleet)
                        .and("limit", limit),
                SqlSessions::session);
    }

    @Override
    public List<Session> openOf(FarmId farm, QueueId queue, int limit) {
        return sql.list(
                "session/open_of_queue",
                Arguments.of("farm", farm).and("queue", queue).and("limit", limit),
                SqlSessions::session);
    }

    @Override
    public List<Session> openOf(JobKey job, StepId step) {
        return sql.list("session/open_of_step", of(job).and("step", step), SqlSessions::session);
    }

    @Override
    public List<Session> ofWorker(WorkerKey worker, Page page) {
        return sql.list(
                "session/of_worker", Columns.withPage(of(worker), page), SqlSessions::session);
    }

    @Override
    public List<Session> endedOn(WorkerKey worker, Instant at) {
        return sql.list("session/ended_on_worker", of(worker).and("at", at), SqlSessions::session);
    }

    @Override
    public List<Session> unconfirmedSince(Instant before, int limit) {
        return sql.list(
                "session/unconfirmed",
                Arguments.of("before", before).and("limit", limit),
                SqlSessions::session);
    }

    @Override
    public Optional<SessionAction> findAction(JobKey job, SessionActionId id) {
        return rows.actions()
                .find(new OfJob<>(job, id))
                .map(JobAction::action)
                .or(() ->
                        rows.unwatched()
                                .first(
                                        "session_action/find",
                                        of(job).and("session", id.session())
                                                .and("number", id.number()),
                                        ActionColumns::action));
    }

    @Override
    public OpenSession standing(Session session) {
        boolean unwritten =
                rows.actions()
                        .all()
                        .anyMatch(it -> it.action().id().session().equals(session.id()));
        SqlConnection reading = unwritten ? sql : rows.unwatched();
        List<Standing> standing =
                reading.list(
                        "session_action/standing",
                        key(session).and("limit", PAST),
                        SqlSessions::standing);
        Standing any = standing.getFirst();
        return new OpenSession(
                session,
                standing.stream().flatMap(it -> it.action().stream()).toList(),
                any.nextNumber(),
                any.past());
    }

    /** One action that is left, and, the same in each, what is not. */
    private record Standing(Optional<SessionAction> action, int nextNumber, PastRuns past) {}

    private static Standing standing(Row row) {
        return new Standing(
                row.maybeNumber("number").map(_ -> ActionColumns.action(row)),
                row.integer("next_number"),
                new PastRuns(
                        row.integer("runs"), Duration.of(row.number("took"), ChronoUnit.MICROS)));
    }

    @Override
    public List<SessionAction> actions(JobKey job, SessionId session) {
        return actions(job, session, Page.first(Integer.MAX_VALUE));
    }

    @Override
    public List<SessionAction> actions(JobKey job, SessionId session, Page page) {
        return sql.list(
                "session_action/list",
                of(job).and("session", session)
                        .and("after", page.after().map(Integer::parseInt).orElse(-1))
                        .and("limit", page.limit()),
                ActionColumns::action);
    }

    @Override
    public List<SessionAction> actionsOfTask(JobKey job, TaskId task, Page page) {
        Optional<SessionActionId> after = page.after().map(SessionActionId::parse);
        return sql.list(
                "session_action/of_task",
                Arguments.of("farm", job.farm())
                        .and("step", task.step())
                        .and("index", task.index())
                        .and("afterSession", after.map(id -> id.session().value()).orElse(""))
                        .and("afterNumber", after.map(SessionActionId::number).orElse(-1))
                        .and("limit", page.limit()),
                ActionColumns::action);
    }

    @Override
    public void insert(Session session) {
        sql.changeOne("session/insert", arguments(session).and("isOpen", session.isOpen()));
        if (session.isOpen()) {
            jobs.countSession(session.job(), 1);
        }
    }

    @Override
    public void update(Session session) {
        if (!session.isOpen() && sql.change("session/close", key(session)) > 0) {
            jobs.countSession(session.job(), -1);
            sql.changeOne("session_usage/ended", arguments(session));
            limits.release(session.job().farm(), session.id());
        }
        sql.changeOne("session/update", arguments(session));
    }

    @Override
    public void reopen(Session session) {
        if (sql.change("session/reopen", key(session)) > 0) {
            jobs.countSession(session.job(), 1);
            limits.retake(session.job().farm(), session.id());
        }
        sql.changeOne("session/update", arguments(session));
    }

    @Override
    public void save(JobKey job, List<SessionAction> actions) {
        List<JobAction> all = actions.stream().map(it -> new JobAction(job, it)).toList();
        if (rows.holds(job)) {
            all.forEach(it -> rows.actions().put(new OfJob<>(job, it.action().id()), it));
        } else {
            sql.changeAll(
                    "session_action/save", all.stream().map(ActionColumns::arguments).toList());
        }
    }

    private static Arguments of(JobKey job) {
        return Arguments.of("farm", job.farm()).and("queue", job.queue()).and("job", job.id());
    }

    private static Arguments of(WorkerKey worker) {
        return Arguments.of("farm", worker.farm()).and("worker", worker.id());
    }

    private static Arguments key(Session session) {
        return Arguments.of("farm", session.job().farm()).and("session", session.id());
    }

    private static Arguments arguments(Session session) {
        return Arguments.of("farmId", session.job().farm())
                .and("sessionId", session.id())
                .and("queueId", session.job().queue())
                .and("jobId", session.job().id())
                .and("stepId", session.step())
                .and("fleetId", session.worker().fleet())
                .and("workerId", session.worker().id())
                .and("lifecycle", session.lifecycle())
                .and("ending", session.ending())
                .and("confirmedAt", session.confirmedAt())
                .and("hostProperties", session.hostProperties())
                .and("startedAt", session.startedAt())
                .and("endedAt", session.endedAt())
                .and("updatedAt", session.updatedAt())
                .and("updatedBy", session.updatedBy());
    }

    static Session session(Row row) {
        FarmId farm = new FarmId(row.text("farm_id"));
        return new Session(
                new JobKey(farm, new QueueId(row.text("queue_id")), new JobId(row.text("job_id"))),
                new StepId(row.text("step_id")),
                new SessionId(row.text("session_id")),
                new WorkerKey(
                        farm,
                        new FleetId(row.text("fleet_id")),
                        new WorkerId(row.text("worker_id"))),
                row.choice(SessionLifecycle.class, "lifecycle"),
                row.flag("ending"),
                row.maybeInstant("confirmed_at"),
                row.maybeText("host_properties"),
                row.instant("started_at"),
                row.maybeInstant("ended_at"),
                row.maybeInstant("updated_at"),
                row.maybeText("updated_by"));
    }
}
