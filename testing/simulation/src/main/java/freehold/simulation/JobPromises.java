package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.store.Reading;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds of a job, its steps and its tasks at every moment. */
final class JobPromises {
    private static final int ALL = 1_000_000;
    private static final Set<TaskStatus> ENDED =
            EnumSet.of(
                    TaskStatus.SUCCEEDED,
                    TaskStatus.FAILED,
                    TaskStatus.CANCELED,
                    TaskStatus.INTERRUPTING,
                    TaskStatus.NOT_COMPATIBLE);

    private final Truth truth;

    JobPromises(Truth truth) {
        this.truth = truth;
    }

    /** Everything that holds of one job, which must be there. */
    void check(Reading reading, JobKey key) {
        Optional<Job> found = reading.jobs().find(key);
        require(found.isPresent(), "job %s was acknowledged and is not there", key.id());
        Job job = found.orElseThrow();
        truth.priority(key)
                .ifPresent(priority ->
                        require(
                                job.settings().priority() == priority,
                                "job %s was acknowledged with priority %d and has %d",
                                key.id(),
                                priority,
                                job.settings().priority()));
        List<Step> steps = reading.steps().ofJob(key);
        Map<TaskId, SessionAction> open = openRuns(reading, job);
        for (Step step : steps) {
            checkStep(reading, job, step, open);
            checkDependencies(step, steps);
        }
        checkSums(job, steps);
        if (truth.isLeftAlone(key)) {
            checkLeftAlone(job);
            checkBroken(steps);
        }
    }

    /** What waits for a step that came to a bad end is canceled with it. */
    private static void checkBroken(List<Step> steps) {
        Set<StepId> broken =
                steps.stream()
                        .filter(Step::hasEndedBadly)
                        .map(Step::id)
                        .collect(Collectors.toSet());
        for (Step step : steps) {
            require(
                    step.counts().of(TaskStatus.PENDING) == 0
                            || step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS
                            || step.definition().dependencies().stream()
                                    .noneMatch(broken::contains),
                    "step %s waits for what has come to a bad end: %s",
                    step.id(),
                    step.counts());
        }
    }

    private static void checkSums(Job job, List<Step> steps) {
        StatusCounts sum =
                steps.stream().map(Step::counts).reduce(StatusCounts.none(), StatusCounts::plus);
        require(
                job.counts().equals(sum),
                "job %s counts %s; its steps count %s",
                job.id(),
                job.counts(),
                sum);
        long retries = steps.stream().mapToLong(Step::retryCount).sum();
        require(
                job.retryCount() == retries,
                "job %s counts %d retries; its steps count %d",
                job.id(),
                job.retryCount(),
                retries);
    }

    /** What no user meddled with stops at its failures, and is canceled for nothing else. */
    private static void checkLeftAlone(Job job) {
        long failed = job.counts().of(TaskStatus.FAILED);
        if (failed >= job.failuresThatStop()) {
            long others =
                    EnumSet.complementOf(EnumSet.copyOf(ENDED)).stream()
                            .mapToLong(job.counts()::of)
                            .sum();
            require(others == 0, "job %s goes on after %d failures: %s", job.id(), failed, job);
        }
        require(
                job.counts().of(TaskStatus.CANCELED) == 0
                        || failed > 0
                        || job.counts().of(TaskStatus.NOT_COMPATIBLE) > 0,
                "job %s has tasks canceled for no reason: %s",
                job.id(),
                job.counts());
        require(
                job.counts().of(TaskStatus.SUSPENDED) == 0,
                "job %s has tasks that nobody suspended: %s",
                job.id(),
                job.counts());
    }

    /** The task runs of a job that are not over, each task's at most once. */
    private static Map<TaskId, SessionAction> openRuns(Reading reading, Job job) {
        Map<TaskId, SessionAction> open = new HashMap<>();
        List<Session> sessions = reading.sessions().openOf(job.key());
        int most = job.settings().maxWorkers().orElse(-1);
        require(
                most < 0 || sessions.size() <= most,
                "job %s has %d workers and may have %d",
                job.id(),
                sessions.size(),
                most);
        for (Session session : sessions) {
            List<SessionAction> actions = reading.sessions().actions(job.key(), session.id());
            checkOrder(session, actions);
            for (SessionAction action : actions) {
                if (!action.status().isFinal() && action.task().isPresent()) {
                    SessionAction other = open.put(action.task().get(), action);
                    require(
                            other == null,
                            "task %s is in hand twice: %s and %s",
                            action.task().get(),
                            Optional.ofNullable(other).map(SessionAction::id),
                            action.id());
                }
            }
        }
        return open;
    }

    /** Actions begin in their order: none before all those ahead of it are over. */
    private static void checkOrder(Session session, List<SessionAction> actions) {
        boolean waiting = false;
        for (SessionAction action : actions) {
            boolean begun =
                    action.status() == ActionStatus.RUNNING
                            || action.status() == ActionStatus.SUCCEEDED
                            || action.status() == ActionStatus.FAILED;
            // What is to be said is put together only where it has to be: sessions are long.
            if (waiting && begun) {
                throw new Violation(
                        "%s of session %s began before those ahead of it: %s"
                                .formatted(
                                        action.id(),
                                        session.id(),
                                        actions.stream()
                                                .map(it -> it.id() + "=" + it.status())
                                                .toList()));
            }
            waiting |= !action.status().isFinal() && action.status() != ActionStatus.RUNNING;
        }
    }

    private static void checkStep(
            Reading reading, Job job, Step step, Map<TaskId, SessionAction> open) {
        List<Task> departed =
                reading.tasks().departed(step, EnumSet.allOf(TaskStatus.class), 0, ALL);
        StatusCounts counted =
                StatusCounts.of(step.baseline().status(), step.taskCount() - departed.size());
        long retries = departed.stream().mapToLong(Task::failureRetryCount).sum();
        require(
                step.retryCount() == retries,
                "step %s of %s counts %d retries; its tasks count %d",
                step.definition().name(),
                job.id(),
                step.retryCount(),
                retries);
        TaskPromises tasks = new TaskPromises(job, step);
        for (Task task : departed) {
            counted = counted.plus(task.status(), 1);
            tasks.check(task, Optional.ofNullable(open.get(task.id())));
        }
        require(
                step.counts().equals(counted),
                "step %s of %s counts %s; its tasks count %s",
                step.definition().name(),
                job.id(),
                step.counts(),
                counted);
        Set<TaskId> rows = departed.stream().map(Task::id).collect(Collectors.toSet());
        open.forEach((task, action) ->
                require(
                        !task.step().equals(step.id()) || rows.contains(task),
                        "%s runs untouched task %s",
                        action.id(),
                        task));
    }

    private static void checkDependencies(Step step, List<Step> steps) {
        Map<StepId, Step> byId =
                steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        long unresolved =
                step.definition().dependencies().stream()
                        .filter(id ->
                                !Optional.ofNullable(byId.get(id)).orElseThrow().hasSucceeded())
                        .count();
        require(
                unresolved == step.unresolvedDependencies(),
                "step %s waits for %d steps; %d have not succeeded",
                step.definition().name(),
                step.unresolvedDependencies(),
                unresolved);
    }
}
