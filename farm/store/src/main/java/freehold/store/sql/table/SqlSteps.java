package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.store.Page;
import freehold.store.Steps;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.CandidateQuestion;
import freehold.store.sql.table.GroupRows.OfJob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Steps in the tables {@code step}, {@code step_document} and {@code step_consumer}. */
final class SqlSteps implements Steps.Writable {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::priority)
                    .reversed()
                    .thenComparing(candidate -> candidate.job().id())
                    .thenComparingInt(Candidate::number);

    private final SqlConnection sql;
    private final GroupRows rows;
    private final Documents documents;

    SqlSteps(SqlConnection sql, GroupRows rows, Documents documents) {
        this.sql = sql;
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public Optional<Step> find(JobKey job, StepId id) {
        OfJob<StepId> key = new OfJob<>(job, id);
        return rows.steps().find(key).or(() -> read(key));
    }

    private Optional<Step> read(OfJob<StepId> key) {
        Optional<Step> read =
                rows.unwatched()
                        .first("step/find", of(key.job()).and("step", key.id()), this::step);
        if (rows.holds(key.job())) {
            read.ifPresent(step -> rows.steps().keep(key, step));
        }
        return read;
    }

    @Override
    public List<Step> list(JobKey job, Page page) {
        int after = page.after().map(Integer::parseInt).orElse(-1);
        return sql.list(
                "step/list", of(job).and("after", after).and("limit", page.limit()), this::step);
    }

    @Override
    public List<Step> ofJob(JobKey job) {
        return list(job, Page.first(Integer.MAX_VALUE));
    }

    @Override
    public List<Step> consumersOf(JobKey job, StepId id) {
        return sql.list("step/consumers", of(job).and("step", id), this::step);
    }

    @Override
    public List<Candidate> candidates(
            FarmId farm, FleetId fleet, Optional<Candidate> after, int limit) {
        return rows.candidates()
                .get(
                        new CandidateQuestion(farm, fleet, after, limit),
                        () -> ofFleet(farm, fleet, after, limit));
    }

    private List<Candidate> ofFleet(
            FarmId farm, FleetId fleet, Optional<Candidate> after, int limit) {
        List<QueueId> queues =
                sql.list(
                        "queue_fleet_association/active_queues",
                        Arguments.of("farm", farm).and("fleet", fleet),
                        row -> new QueueId(row.text("queue_id")));
        return queues.stream()
                .flatMap(queue -> ofQueue(farm, queue, after, limit).stream())
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Candidate> ofQueue(
            FarmId farm, QueueId queue, Optional<Candidate> after, int limit) {
        int priority = after.map(Candidate::priority).orElse(Integer.MAX_VALUE);
        Arguments arguments =
                Arguments.of("farm", farm)
                        .and("queue", queue)
                        .and("priority", priority)
                        .and("limit", limit);
        List<Candidate> found = new ArrayList<>();
        after.ifPresent(last ->
                found.addAll(
                        sql.list(
                                "step/candidates_beside",
                                arguments.and("job", last.job().id()).and("number", last.number()),
                                row -> candidate(farm, queue, row))));
        if (found.size() < limit) {
            found.addAll(
                    sql.list(
                            "step/candidates_below",
                            arguments.and("limit", limit - found.size()),
                            row -> candidate(farm, queue, row)));
        }
        return found;
    }

    @Override
    public void insert(Step step) {
        documents.forget(step.id());
        sql.changeOne("step/insert", arguments(step));
        sql.changeOne("step/insert_document", StepDocument.arguments(step));
        sql.changeAll(
                "step/insert_consumer",
                step.definition().dependencies().stream()
                        .map(dependency ->
                                Arguments.of("farmId", step.job().farm())
                                        .and("stepId", dependency)
                                        .and("consumerId", step.id()))
                        .toList());
    }

    @Override
    public void update(Step step) {
        OfJob<StepId> key = new OfJob<>(step.job(), step.id());
        Optional<Step> held = rows.steps().find(key);
        if (held.isEmpty()) {
            sql.changeOne("step/update", arguments(step));
            return;
        }
        rows.steps().put(key, step);
        if (isOffering(held.get()) != isOffering(step)) {
            rows.forgetSteering();
        }
    }

    private static Arguments of(JobKey job) {
        return Arguments.of("farm", job.farm()).and("queue", job.queue()).and("job", job.id());
    }

    private static boolean isOffering(Step step) {
        return step.counts().of(TaskStatus.READY) > 0 && step.lifecycle().handsOutTasks();
    }

    static Arguments arguments(Step step) {
        Baseline baseline = step.baseline();
        Arguments arguments =
                Arguments.of("farmId", step.job().farm())
                        .and("stepId", step.id())
                        .and("queueId", step.job().queue())
                        .and("jobId", step.job().id())
                        .and("number", step.definition().number())
                        .and("lifecycle", step.lifecycle())
                        .and("baselineStatus", baseline.status())
                        .and("baselineTarget", baseline.target())
                        .and("baselineEndedAt", baseline.endedAt())
                        .and("baselineUpdatedAt", baseline.updatedAt())
                        .and("baselineUpdatedBy", baseline.updatedBy())
                        .and("counts", Columns.text(step.counts()))
                        .and("taskCount", step.taskCount())
                        .and("nextUntaken", step.cursor())
                        .and("unresolvedDependencies", step.unresolvedDependencies())
                        .and("retryCount", step.retryCount())
                        .and("target", step.target())
                        .and("startedAt", step.startedAt())
                        .and("endedAt", step.endedAt())
                        .and("offering", isOffering(step));
        return Columns.withAudit(arguments, step.audit());
    }

    private Step step(Row row) {
        FarmId farm = new FarmId(row.text("farm_id"));
        StepId id = new StepId(row.text("step_id"));
        return new Step(
                new JobKey(farm, new QueueId(row.text("queue_id")), new JobId(row.text("job_id"))),
                id,
                definition(farm, id, row.integer("number")),
                row.choice(StepLifecycle.class, "lifecycle"),
                baseline(row),
                Columns.counts(row.text("counts")),
                row.number("task_count"),
                row.number("next_untaken"),
                row.integer("unresolved_dependencies"),
                row.number("retry_count"),
                row.maybeChoice(TargetStatus.class, "target"),
                row.maybeInstant("started_at"),
                row.maybeInstant("ended_at"),
                Columns.audit(row));
    }

    private static Baseline baseline(Row row) {
        return new Baseline(
                row.choice(TaskStatus.class, "baseline_status"),
                row.maybeChoice(TargetStatus.class, "baseline_target"),
                row.maybeInstant("baseline_ended_at"),
                row.maybeInstant("baseline_updated_at"),
                row.maybeText("baseline_updated_by"));
    }

    private Candidate candidate(FarmId farm, QueueId queue, Row row) {
        StepId id = new StepId(row.text("step_id"));
        int number = row.integer("number");
        return new Candidate(
                new JobKey(farm, queue, new JobId(row.text("job_id"))),
                id,
                queue,
                row.integer("job_priority"),
                number,
                definition(farm, id, number).hostRequirements(),
                row.maybeInteger("max_workers"),
                row.integer("open_sessions"));
    }

    private StepDefinition definition(FarmId farm, StepId id, int number) {
        return documents
                .find(StepDocument.class, id)
                .orElseGet(() -> {
                    StepDocument read = document(farm, id, number);
                    documents.keep(id, read);
                    return read;
                })
                .definition();
    }

    private StepDocument document(FarmId farm, StepId id, int number) {
        return sql.first(
                        "step/document",
                        Arguments.of("farm", farm).and("step", id),
                        row -> StepDocument.of(number, row))
                .orElseThrow(() -> new IllegalStateException(id + " has no document"));
    }
}
