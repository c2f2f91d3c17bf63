package freehold.simulation;

import freehold.api.CompletedStatus;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.queue.QueueId;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has to hold in the farm's store at every moment. */
final class Invariants {
    private static final int ALL = 1_000_000;

    private final Truth truth;
    private final Site site;

    Invariants(Truth truth, Site site) {
        this.truth = truth;
        this.site = site;
    }

    private static void require(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            throw new Violation(otherwise.formatted(details));
        }
    }

    /** Everything that holds of one job; nothing if it is gone. */
    void ofJob(Reading reading, String jobId) {
        Optional<Job> found = reading.jobs().find(key(jobId));
        require(found.isPresent(), "job %s was acknowledged and is not there", jobId);
        Job job = found.orElseThrow();
        Optional.ofNullable(truth.priorities().get(jobId))
                .ifPresent(priority ->
                        require(
                                job.settings().priority() == priority,
                                "job %s was acknowledged with priority %d and has %d",
                                jobId,
                                priority,
                                job.settings().priority()));
        List<Step> steps = reading.steps().ofJob(job.key());
        Map<TaskId, SessionAction> open = openRuns(reading, job);
        for (Step step : steps) {
            ofStep(reading, job, step, steps, open);
        }
        StatusCounts sum =
                steps.stream().map(Step::counts).reduce(StatusCounts.none(), StatusCounts::plus);
        require(
                job.counts().equals(sum),
                "job %s counts %s; its steps count %s",
                jobId,
                job.counts(),
                sum);
        long retries = steps.stream().mapToLong(Step::retryCount).sum();
        require(
                job.retryCount() == retries,
                "job %s counts %d retries; its steps count %d",
                jobId,
                job.retryCount(),
                retries);
    }

    /** The task runs of a job that are not over, each task's at most once. */
    private static Map<TaskId, SessionAction> openRuns(Reading reading, Job job) {
        Map<TaskId, SessionAction> open = new HashMap<>();
        for (Session session : reading.sessions().openOf(job.key())) {
            List<SessionAction> actions = reading.sessions().actions(job.key(), session.id());
            checkOrder(session, actions);
            for (SessionAction action : actions) {
                if (action.status().isFinal() || action.task().isEmpty()) {
                    continue;
                }
                SessionAction other = open.put(action.task().get(), action);
                require(
                        other == null,
                        "task %s is in hand twice: %s and %s",
                        action.task().get(),
                        Optional.ofNullable(other).map(SessionAction::id),
                        action.id());
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
            require(
                    !(waiting && begun),
                    "%s of session %s began before those ahead of it: %s",
                    action.id(),
                    session.id(),
                    actions.stream().map(it -> it.id() + "=" + it.status()).toList());
            waiting |= !action.status().isFinal() && action.status() != ActionStatus.RUNNING;
        }
    }

    private static void ofStep(
            Reading reading,
            Job job,
            Step step,
            List<Step> steps,
            Map<TaskId, SessionAction> open) {
        List<Task> departed =
                reading.tasks().departed(step, EnumSet.allOf(TaskStatus.class), 0, ALL);
        StatusCounts truth =
                StatusCounts.of(step.baseline().status(), step.taskCount() - departed.size());
        for (Task task : departed) {
            truth = truth.plus(task.status(), 1);
            ofTask(step, task, Optional.ofNullable(open.get(task.id())));
        }
        require(
                step.counts().equals(truth),
                "step %s of %s counts %s; its tasks count %s",
                step.definition().name(),
                job.id(),
                step.counts(),
                truth);
        ofDependencies(step, steps);
        Set<TaskId> rows = departed.stream().map(Task::id).collect(Collectors.toSet());
        open.forEach((task, action) ->
                require(
                        !task.step().equals(step.id()) || rows.contains(task),
                        "%s runs untouched task %s",
                        action.id(),
                        task));
    }

    private static void ofTask(Step step, Task task, Optional<SessionAction> open) {
        require(
                task.status().isActive() == open.isPresent(),
                "task %s is %s, and its open action is %s",
                task.id(),
                task.status(),
                open.map(SessionAction::id));
        open.ifPresent(action -> {
            require(
                    task.latestSessionAction().equals(Optional.of(action.id())),
                    "task %s is in hand of %s and names %s",
                    task.id(),
                    action.id(),
                    task.latestSessionAction());
            require(
                    (task.status() == TaskStatus.RUNNING)
                            == (action.status() == ActionStatus.RUNNING),
                    "task %s is %s and its action %s is %s",
                    task.id(),
                    task.status(),
                    action.id(),
                    action.status());
        });
        require(
                task.endedAt().isPresent() == task.status().isTerminal(),
                "task %s is %s, ended %s",
                task.id(),
                task.status(),
                task.endedAt());
        require(
                !(task.status() == TaskStatus.READY && step.isWaiting()),
                "task %s is READY in a step that waits",
                task.id());
    }

    private static void ofDependencies(Step step, List<Step> steps) {
        Map<StepId, Step> byId =
                steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        long unresolved =
                step.definition().dependencies().stream()
                        .filter(id -> !byId.get(id).hasSucceeded())
                        .count();
        require(
                unresolved == step.unresolvedDependencies(),
                "step %s waits for %d steps; %d have not succeeded",
                step.definition().name(),
                step.unresolvedDependencies(),
                unresolved);
    }

    /** Everything that holds, of all there is. */
    void ofAll(Reading reading) {
        truth.jobs().forEach(job -> ofJob(reading, job));
        FarmId farm = new FarmId(site.farmId());
        FleetId fleet = new FleetId(site.fleetId());
        for (Worker worker : reading.workers().list(farm, fleet, Page.first(10_000))) {
            ofWorker(reading, worker);
        }
        truth.acknowledged().forEach((action, end) -> ofReport(reading, action, end));
    }

    private static void ofWorker(Reading reading, Worker worker) {
        List<Session> open = reading.sessions().openOn(worker.key());
        require(open.size() <= 1, "worker %s has sessions %s", worker.id(), open);
        require(
                open.isEmpty() || worker.status().isOnline(),
                "worker %s is %s with session %s",
                worker.id(),
                worker.status(),
                open);
    }

    /** An action whose end was acknowledged is over, and as reported if it was not over before. */
    private void ofReport(Reading reading, String action, CompletedStatus end) {
        SessionActionId id = SessionActionId.parse(action);
        Optional<SessionAction> found =
                truth.jobs().stream()
                        .flatMap(job -> reading.sessions().findAction(key(job), id).stream())
                        .findFirst();
        found.ifPresent(it ->
                require(
                        it.status().isFinal(),
                        "%s was acknowledged as %s and is %s",
                        action,
                        end,
                        it.status()));
    }

    /** At the end, with everything well for long: every job has ended, or says why not. */
    void ofTheEnd(Reading reading) {
        ofAll(reading);
        List<String> stuck = stuck(reading);
        require(stuck.isEmpty(), "neither ended nor held: %s", stuck);
    }

    /** Whatever neither has ended nor is held by a user or by what its job needs. */
    List<String> stuck(Reading reading) {
        List<String> stuck = new ArrayList<>();
        for (String id : truth.jobs()) {
            Job job = reading.jobs().find(key(id)).orElseThrow();
            if (job.lifecycle() == JobLifecycle.CREATE_IN_PROGRESS
                    || job.lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS) {
                stuck.add(id + " is " + job.lifecycle());
            }
            stuckSteps(reading.steps().ofJob(job.key())).forEach(it -> stuck.add(id + " " + it));
        }
        return stuck;
    }

    /** Steps with tasks that should have gone on; those that wait for held steps are held too. */
    private static List<String> stuckSteps(List<Step> steps) {
        Set<StepId> held = new HashSet<>();
        List<String> stuck = new ArrayList<>();
        for (Step step : steps) {
            boolean waitsForHeld =
                    step.definition().dependencies().stream().anyMatch(held::contains);
            boolean holds =
                    step.hasEndedBadly()
                            || step.counts().of(TaskStatus.SUSPENDED) > 0
                            || step.counts().of(TaskStatus.NOT_COMPATIBLE) > 0
                            || waitsForHeld;
            if (holds) {
                held.add(step.id());
            }
            for (TaskStatus status : TaskStatus.values()) {
                long count = step.counts().of(status);
                boolean moves =
                        status.isActive()
                                || status == TaskStatus.READY
                                || (status == TaskStatus.PENDING && !waitsForHeld);
                if (count > 0 && moves) {
                    stuck.add(step.definition().name() + " has " + count + " " + status);
                }
            }
            if (step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS) {
                stuck.add(step.definition().name() + " is UPDATE_IN_PROGRESS");
            }
        }
        return stuck;
    }

    private JobKey key(String jobId) {
        return new JobKey(new FarmId(site.farmId()), new QueueId(site.queueId()), new JobId(jobId));
    }
}
