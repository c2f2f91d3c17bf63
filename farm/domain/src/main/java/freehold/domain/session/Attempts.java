package freehold.domain.session;

import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a session's actions mean for its tasks: each taskRun is one attempt, and only the attempt a
 * task stands in now can move it.
 */
public final class Attempts {
    private static final Set<ActionStatus> CAUSES =
            Set.of(
                    ActionStatus.FAILED,
                    ActionStatus.CANCELED,
                    ActionStatus.INTERRUPTED,
                    ActionStatus.CANCELING);

    private final OpenSession session;
    private final Rules rules;
    private final Instant now;

    /**
     * What the job says about attempts.
     *
     * @param maxRetries how often a failed task is tried again
     * @param dependenciesOpen whether the step waits for others, so that what would be READY is
     *     PENDING
     * @param workerStops whether the worker gives up its work for a reason of its own: it drains,
     *     or is gone
     */
    public record Rules(int maxRetries, boolean dependenciesOpen, boolean workerStops) {}

    public Attempts(OpenSession session, Rules rules, Instant now) {
        this.session = session;
        this.rules = rules;
        this.now = now;
    }

    /** The tasks of {@code tasks} that stand differently after what the session's actions say. */
    public List<Task> changed(List<Task> tasks) {
        Map<SessionActionId, SessionAction> runs = runs();
        return tasks.stream()
                .filter(task -> task.status().isActive())
                .flatMap(task -> after(task, runs).filter(after -> !after.equals(task)).stream())
                .toList();
    }

    /** Tasks that went back and go on in the attempt they were in, as its run stands now. */
    public List<Task> resumed(List<Task> tasks) {
        Map<SessionActionId, SessionAction> runs = runs();
        return tasks.stream().flatMap(task -> after(task, runs).stream()).toList();
    }

    private Map<SessionActionId, SessionAction> runs() {
        return session.taskRuns().collect(Collectors.toMap(SessionAction::id, Function.identity()));
    }

    private Optional<Task> after(Task task, Map<SessionActionId, SessionAction> runs) {
        return task.latestSessionAction()
                .flatMap(id -> Optional.ofNullable(runs.get(id)))
                .map(run -> after(task, run));
    }

    /**
     * The tasks that may stand differently after {@code after} than after {@code before}: those
     * whose open runs changed, and all that wait if what they wait for did.
     */
    public static List<TaskId> concerned(OpenSession before, OpenSession after) {
        boolean all = !Wait.of(before).equals(Wait.of(after));
        Set<SessionActionId> changed =
                before.changedIn(after).stream().map(SessionAction::id).collect(Collectors.toSet());
        return before.taskRuns()
                .filter(run -> !run.status().isFinal() && (all || changed.contains(run.id())))
                .flatMap(run -> run.task().stream())
                .toList();
    }

    /** All that decides where a task stands whose run is not reported yet. */
    private record Wait(boolean ready, boolean begun) {
        static Wait of(OpenSession session) {
            return new Wait(
                    session.isSetUp() && session.session().confirmedAt().isPresent(),
                    session.hasBegun());
        }
    }

    /** A READY task as it is once {@code run} was made for it and given to a worker. */
    public static Task given(Task task, SessionActionId run) {
        return new Task(
                task.id(),
                TaskStatus.SCHEDULED,
                task.target(),
                task.failureRetryCount(),
                Optional.empty(),
                Optional.empty(),
                task.updatedAt(),
                task.updatedBy(),
                Optional.of(run));
    }

    private Task after(Task task, SessionAction run) {
        if (task.status() == TaskStatus.INTERRUPTING) {
            return run.status().isFinal() ? interrupted(task, run) : task;
        }
        return switch (run.status()) {
            case SCHEDULED, ASSIGNED -> moved(task, waiting(), Optional.empty(), Optional.empty());
            case RUNNING -> moved(task, TaskStatus.RUNNING, run.startedAt(), Optional.empty());
            case CANCELING, RECLAIMING ->
                    run.startedAt().isPresent()
                            ? moved(task, TaskStatus.RUNNING, run.startedAt(), Optional.empty())
                            : task;
            case SUCCEEDED -> moved(task, TaskStatus.SUCCEEDED, run.startedAt(), run.endedAt());
            case FAILED -> failed(task, run);
            case CANCELED, INTERRUPTED, RECLAIMED -> returned(task);
            case NEVER_ATTEMPTED -> isCharged(run) ? failed(task, run) : returned(task);
        };
    }

    private TaskStatus waiting() {
        Wait wait = Wait.of(session);
        if (wait.ready()) {
            return TaskStatus.ASSIGNED;
        }
        return wait.begun() ? TaskStatus.STARTING : TaskStatus.SCHEDULED;
    }

    private Task failed(Task task, SessionAction run) {
        if (task.failureRetryCount() >= rules.maxRetries()) {
            return moved(task, TaskStatus.FAILED, run.startedAt(), run.endedAt().or(this::atOnce));
        }
        Task returned = returned(task);
        return new Task(
                returned.id(),
                returned.status(),
                returned.target(),
                task.failureRetryCount() + 1,
                returned.startedAt(),
                returned.endedAt(),
                returned.updatedAt(),
                returned.updatedBy(),
                returned.latestSessionAction());
    }

    private Task returned(Task task) {
        return moved(task, runnable(), Optional.empty(), Optional.empty());
    }

    private TaskStatus runnable() {
        return rules.dependenciesOpen() ? TaskStatus.PENDING : TaskStatus.READY;
    }

    /**
     * Where an interrupted task goes: where its user wanted it; without one, its job was stopped.
     */
    private Task interrupted(Task task, SessionAction run) {
        TaskStatus status =
                task.target()
                        .map(this::reached)
                        .orElse(
                                run.status() == ActionStatus.SUCCEEDED
                                        ? TaskStatus.SUCCEEDED
                                        : TaskStatus.CANCELED);
        return withoutTheFarmsTarget(
                status.isTerminal()
                        ? moved(task, status, run.startedAt(), run.endedAt().or(this::atOnce))
                        : moved(task, status, Optional.empty(), Optional.empty()));
    }

    /** A target without an author was the farm's; it has been reached, and no user asked for it. */
    private static Task withoutTheFarmsTarget(Task task) {
        return task.updatedBy().isPresent()
                ? task
                : new Task(
                        task.id(),
                        task.status(),
                        Optional.empty(),
                        task.failureRetryCount(),
                        task.startedAt(),
                        task.endedAt(),
                        task.updatedAt(),
                        task.updatedBy(),
                        task.latestSessionAction());
    }

    private TaskStatus reached(TargetStatus target) {
        return switch (target) {
            case READY, PENDING -> runnable();
            case FAILED -> TaskStatus.FAILED;
            case SUCCEEDED -> TaskStatus.SUCCEEDED;
            case CANCELED -> TaskStatus.CANCELED;
            case SUSPENDED -> TaskStatus.SUSPENDED;
        };
    }

    /**
     * Whether a run that was never attempted counts as a failed attempt all the same, so that what
     * can never start does not go round for ever: the first run behind a failed set-up, and the
     * first of a session in which everything was given up and nothing says why.
     */
    private boolean isCharged(SessionAction run) {
        boolean first =
                session.taskRuns()
                        .filter(it -> it.status() == ActionStatus.NEVER_ATTEMPTED)
                        .findFirst()
                        .equals(Optional.of(run));
        if (!first || rules.workerStops()) {
            return false;
        }
        boolean setUpFailed =
                session.setUp().anyMatch(action -> action.status() == ActionStatus.FAILED);
        return setUpFailed || session.work().noneMatch(action -> CAUSES.contains(action.status()));
    }

    private Optional<Instant> atOnce() {
        return Optional.of(now);
    }

    private static Task moved(
            Task task, TaskStatus to, Optional<Instant> startedAt, Optional<Instant> endedAt) {
        return new Task(
                task.id(),
                to,
                task.target(),
                task.failureRetryCount(),
                startedAt,
                endedAt,
                task.updatedAt(),
                task.updatedBy(),
                task.latestSessionAction());
    }
}
