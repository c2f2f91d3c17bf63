package freehold.store.sql.table;

import freehold.domain.event.IndexRanges;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.store.Tasks;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.GroupRows.OfJob;
import freehold.store.sql.table.GroupRows.StepTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Tasks: the departed ones in the table {@code task}, the others by their step's baseline. */
final class SqlTasks implements Tasks.Writable {
    /** How many departed indexes are read at a time when untouched ones are looked for. */
    private static final int STRIDE = 256;

    private final SqlConnection sql;
    private final GroupRows rows;

    SqlTasks(SqlConnection sql, GroupRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Task find(Step step, long index) {
        if (index < 0 || index >= step.taskCount()) {
            throw new IllegalArgumentException(step.id() + " has no task " + index);
        }
        return held(step, index)
                .or(() ->
                        rows.unwatched()
                                .first(
                                        "task/find",
                                        of(step).and("index", index),
                                        row -> task(step, row)))
                .orElseGet(() -> untouched(step, index));
    }

    @Override
    public List<Task> find(Step step, List<Long> indexes) {
        if (indexes.size() == 1) {
            return List.of(find(step, indexes.getFirst()));
        }
        Map<Long, Task> known = new HashMap<>();
        indexes.forEach(index -> held(step, index).ifPresent(task -> known.put(index, task)));
        String unknown =
                indexes.stream()
                        .filter(index -> !known.containsKey(index))
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
        if (!unknown.isEmpty()) {
            rows.unwatched()
                    .list("task/find_all", of(step).and("indexes", unknown), row -> task(step, row))
                    .forEach(task -> known.put(task.id().index(), task));
        }
        return indexes.stream()
                .map(index ->
                        Optional.ofNullable(known.get(index))
                                .orElseGet(() -> untouched(step, index)))
                .toList();
    }

    @Override
    public List<Task> list(Step step, long from, int limit) {
        long until = Math.min(from + limit, step.taskCount());
        Map<Long, Task> departed =
                sql
                        .list(
                                "task/range",
                                of(step).and("from", from).and("until", until),
                                row -> task(step, row))
                        .stream()
                        .collect(Collectors.toMap(task -> task.id().index(), Function.identity()));
        return LongStream.range(from, until)
                .mapToObj(index -> {
                    Task row = departed.get(index);
                    return row == null ? untouched(step, index) : row;
                })
                .toList();
    }

    @Override
    public List<Task> nextReady(Step step, int limit) {
        if (step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS || step.isWaiting()) {
            return List.of();
        }
        Map<Long, Task> held =
                rows.tasks()
                        .all()
                        .filter(it -> it.step().id().equals(step.id()))
                        .map(StepTask::task)
                        .collect(Collectors.toMap(task -> task.id().index(), task -> task));
        Stream<Task> departed =
                rows
                        .unwatched()
                        .list(
                                "task/ready",
                                of(step).and("limit", limit + held.size()),
                                row -> task(step, row))
                        .stream()
                        .filter(task -> !held.containsKey(task.id().index()));
        Stream<Task> freed =
                held.values().stream()
                        .filter(task -> stored(task.status()) == TaskStatus.READY)
                        .map(task -> shown(step, task));
        Stream<Task> untouched =
                nextUntouched(step, held.keySet(), limit).stream()
                        .map(index -> untouched(step, index));
        return Stream.of(departed, freed, untouched)
                .flatMap(ready -> ready)
                .sorted(Comparator.comparingLong(task -> task.id().index()))
                .limit(limit)
                .toList();
    }

    private List<Long> nextUntouched(Step step, Set<Long> unwritten, int limit) {
        List<Long> found = new ArrayList<>();
        if (step.baseline().status() != TaskStatus.READY) {
            return found;
        }
        long from = step.cursor();
        while (found.size() < limit && from < step.taskCount()) {
            List<Long> departed =
                    rows.unwatched()
                            .list(
                                    "task/departed_indexes",
                                    of(step).and("from", from).and("limit", STRIDE),
                                    SqlTasks::index);
            long until = departed.size() < STRIDE ? step.taskCount() : departed.getLast() + 1;
            Set<Long> gone = new HashSet<>(departed);
            LongStream.range(from, until)
                    .filter(index -> !gone.contains(index) && !unwritten.contains(index))
                    .limit(limit - found.size())
                    .forEach(found::add);
            from = until;
        }
        return found;
    }

    @Override
    public List<Task> departed(Step step, Set<TaskStatus> statuses, long from, int limit) {
        return statuses.stream()
                .flatMap(status -> stored(step, status).stream())
                .flatMap(status ->
                        sql
                                .list(
                                        "task/by_status",
                                        of(step).and("status", status)
                                                .and("from", from)
                                                .and("limit", limit),
                                        row -> task(step, row))
                                .stream())
                .sorted(Comparator.comparingLong(task -> task.id().index()))
                .limit(limit)
                .toList();
    }

    @Override
    public IndexRanges untouched(Step step) {
        return ranges("task/departed_ranges", step).complement(step.taskCount());
    }

    @Override
    public IndexRanges departedToRun(Step step) {
        return ranges("task/ready_ranges", step);
    }

    private IndexRanges ranges(String query, Step step) {
        return new IndexRanges(
                sql.list(
                        query,
                        of(step),
                        row ->
                                new IndexRanges.Range(
                                        row.number("first_index"), row.number("last_index"))));
    }

    @Override
    public long countDeparted(Step step) {
        return sql.first("task/count_departed", of(step), row -> row.number("tasks")).orElse(0L);
    }

    @Override
    public void save(Step step, List<Task> tasks) {
        List<StepTask> all = tasks.stream().map(task -> new StepTask(step, task)).toList();
        if (rows.holds(step.job())) {
            all.forEach(it -> rows.tasks().put(key(step, it.task().id().index()), it));
        } else {
            sql.changeAll("task/save", all.stream().map(SqlTasks::arguments).toList());
        }
    }

    /** The task as this group of commands left it; what a waiting task shows is the step's. */
    private Optional<Task> held(Step step, long index) {
        return rows.tasks()
                .find(key(step, index))
                .map(StepTask::task)
                .map(task -> shown(step, task));
    }

    private static OfJob<TaskId> key(Step step, long index) {
        return new OfJob<>(step.job(), new TaskId(step.id(), index));
    }

    private static Arguments of(Step step) {
        return Arguments.of("farm", step.job().farm()).and("step", step.id());
    }

    static Arguments arguments(StepTask written) {
        Task task = written.task();
        return Arguments.of("farmId", written.step().job().farm())
                .and("stepId", written.step().id())
                .and("taskIndex", task.id().index())
                .and("status", stored(task.status()))
                .and("target", task.target())
                .and("failureRetryCount", task.failureRetryCount())
                .and("startedAt", task.startedAt())
                .and("endedAt", task.endedAt())
                .and("updatedAt", task.updatedAt())
                .and("updatedBy", task.updatedBy())
                .and("sessionId", task.latestSessionAction().map(SessionActionId::session))
                .and("actionNumber", task.latestSessionAction().map(SessionActionId::number));
    }

    private static long index(Row row) {
        return row.number("task_index");
    }

    private static Task task(Step step, Row row) {
        return new Task(
                new TaskId(step.id(), index(row)),
                shown(step, row.choice(TaskStatus.class, "status")),
                row.maybeChoice(TargetStatus.class, "target"),
                row.integer("failure_retry_count"),
                row.maybeInstant("started_at"),
                row.maybeInstant("ended_at"),
                row.maybeInstant("updated_at"),
                row.maybeText("updated_by"),
                row.maybeText("session_id")
                        .map(session ->
                                new SessionActionId(
                                        new SessionId(session), row.integer("action_number"))));
    }

    /** PENDING is what READY is called while the step waits, so waiting costs no row a write. */
    private static TaskStatus stored(TaskStatus status) {
        return status == TaskStatus.PENDING ? TaskStatus.READY : status;
    }

    /** The status that rows of tasks with this one have; empty if the step has no such tasks. */
    private static Optional<TaskStatus> stored(Step step, TaskStatus status) {
        TaskStatus stored = stored(status);
        return shown(step, stored) == status ? Optional.of(stored) : Optional.empty();
    }

    private static TaskStatus shown(Step step, TaskStatus stored) {
        return stored == TaskStatus.READY && step.isWaiting() ? TaskStatus.PENDING : stored;
    }

    private static Task shown(Step step, Task task) {
        return new Task(
                task.id(),
                shown(step, stored(task.status())),
                task.target(),
                task.failureRetryCount(),
                task.startedAt(),
                task.endedAt(),
                task.updatedAt(),
                task.updatedBy(),
                task.latestSessionAction());
    }

    private static Task untouched(Step step, long index) {
        Baseline baseline = step.baseline();
        return new Task(
                new TaskId(step.id(), index),
                baseline.status(),
                baseline.target(),
                0,
                Optional.empty(),
                baseline.endedAt(),
                baseline.updatedAt(),
                baseline.updatedBy(),
                Optional.empty());
    }
}
