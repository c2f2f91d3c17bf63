package freehold.store.sql.table;

import freehold.domain.ResourceId;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.step.StepId;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Surveys;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/** Looks over the tables of jobs, steps, workers and sessions; has none of its own. */
final class SqlSurveys implements Surveys {
    private final SqlConnection sql;

    SqlSurveys(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<JobKey> jobOf(JobId id) {
        return sql.first("survey/job", Arguments.of("job", id), SqlSurveys::job);
    }

    @Override
    public Optional<JobKey> jobOf(StepId id) {
        return sql.first("survey/job_of_step", Arguments.of("step", id), SqlSurveys::job);
    }

    @Override
    public Optional<WorkerKey> workerOf(WorkerId id) {
        return sql.first(
                "survey/worker",
                Arguments.of("worker", id),
                row ->
                        new WorkerKey(
                                new FarmId(row.text("farm_id")),
                                new FleetId(row.text("fleet_id")),
                                new WorkerId(row.text("worker_id"))));
    }

    @Override
    public int openSessions(JobKey job) {
        return sql.first(
                        "survey/open_count_of_job",
                        of(job.farm(), "job", job.id()),
                        row -> row.integer("open_sessions"))
                .orElse(0);
    }

    @Override
    public List<Session> openSessions(JobKey job, int limit) {
        return sql.list(
                "session/open_of_job_first",
                of(job.farm(), "job", job.id()).and("limit", limit),
                SqlSessions::session);
    }

    @Override
    public int openSessions(FarmId farm, QueueId queue, FleetId fleet) {
        return sql.first(
                        "survey/open_count_of_queue_and_fleet",
                        of(farm, "queue", queue).and("fleet", fleet),
                        row -> row.integer("open_sessions"))
                .orElse(0);
    }

    @Override
    public List<Workers> workers(FarmId farm, FleetId fleet) {
        return sql.list(
                "survey/workers",
                of(farm, "fleet", fleet),
                row ->
                        new Workers(
                                row.choice(WorkerStatus.class, "status"),
                                row.number("workers"),
                                row.maybeInstant("last_heard_at")));
    }

    @Override
    public Optional<WorkerId> example(FarmId farm, FleetId fleet, WorkerStatus status) {
        return sql.first(
                "survey/example",
                of(farm, "fleet", fleet).and("status", status),
                row -> new WorkerId(row.text("worker_id")));
    }

    @Override
    public List<Occupation> occupations(FarmId farm, FleetId fleet, int limit) {
        return sql.list(
                "survey/occupations",
                of(farm, "fleet", fleet).and("limit", limit),
                row -> new Occupation(job(row), row.number("workers")));
    }

    private static Arguments of(FarmId farm, String name, ResourceId id) {
        return Arguments.of("farm", farm).and(name, id);
    }

    private static JobKey job(Row row) {
        return new JobKey(
                new FarmId(row.text("farm_id")),
                new QueueId(row.text("queue_id")),
                new JobId(row.text("job_id")));
    }
}
