package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.store.Page;
import freehold.store.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * What has to hold in the farm's store: of what a command wrote after its commit, and of everything
 * every now and then.
 */
final class Invariants {
    private static final int ALL = 1_000_000;
    private static final Set<ActionStatus> GIVEN_UP =
            Set.of(ActionStatus.INTERRUPTED, ActionStatus.NEVER_ATTEMPTED, ActionStatus.RECLAIMED);

    private final Truth truth;
    private final JobPromises jobs;
    private final WorkerPromises workers;
    private final LimitPromises limits = new LimitPromises();

    /** Where it all happens, once that is made. */
    private final AtomicReference<Optional<Site>> site = new AtomicReference<>(Optional.empty());

    Invariants(Truth truth) {
        this.truth = truth;
        this.jobs = new JobPromises(truth);
        this.workers = new WorkerPromises(truth);
    }

    /** The farm's first resources are made. */
    void isMade(Site made) {
        site.set(Optional.of(made));
    }

    /**
     * Everything that holds of what was written.
     *
     * @param servedSince since when the farm has been there without a break
     */
    void ofWritten(Reading reading, Written written, Instant servedSince, Instant now) {
        written.tasks().forEach(TaskPromises::checkMove);
        written.actions().stream()
                .sorted(Comparator.comparingInt(action -> action.id().number()))
                .forEach(action -> truth.actions().committed(action, now));
        written.jobs().stream()
                .filter(job -> reading.jobs().find(job).isPresent())
                .forEach(job -> jobs.check(reading, job));
        BudgetPromises.checkGiven(reading, written);
        for (Worker worker : written.workers().values()) {
            WorkerPromises.check(reading, worker.key());
            workers.checkSilence(worker, servedSince, now);
        }
        for (Session session : written.sessions().values()) {
            WorkerPromises.check(reading, session.worker());
            WorkerPromises.checkEnded(reading, session);
        }
        site.get()
                .ifPresent(made -> {
                    limits.checkGrowth(reading, made);
                    givenJobs(written).forEach(job -> workers.checkPriority(reading, made, job));
                });
    }

    private static Set<JobKey> givenJobs(Written written) {
        Set<TaskId> given =
                written.tasks().stream()
                        .filter(it -> it.after().status() == TaskStatus.SCHEDULED)
                        .filter(it -> !TaskPromises.isBack(it))
                        .map(TaskChange::after)
                        .map(Task::id)
                        .collect(Collectors.toSet());
        Set<SessionActionId> runs =
                written.actions().stream()
                        .filter(it -> it.task().filter(given::contains).isPresent())
                        .map(SessionAction::id)
                        .collect(Collectors.toSet());
        return written.sessions().values().stream()
                .filter(it -> runs.stream().anyMatch(run -> run.session().equals(it.id())))
                .map(Session::job)
                .collect(Collectors.toSet());
    }

    /** Everything that holds, of all there is. */
    void ofAll(Reading reading, Site at, Instant servedSince, Instant now) {
        truth.jobs().forEach(job -> jobs.check(reading, job));
        LimitPromises.checkSum(reading, at);
        FarmId farm = new FarmId(at.farmId());
        List<Worker> all = reading.workers().list(farm, new FleetId(at.fleetId()), Page.first(ALL));
        require(
                all.size() <= truth.tokens("worker") + truth.tokens("spare"),
                "%d workers were made of %d",
                all.size(),
                truth.tokens("worker") + truth.tokens("spare"));
        for (Worker worker : all) {
            WorkerPromises.check(reading, worker.key());
            reading.sessions()
                    .openOn(worker.key())
                    .forEach(it -> WorkerPromises.checkConfirmed(it, servedSince, now));
        }
        BudgetPromises.check(reading, farm, new QueueId(at.queueId()), now);
        int made = reading.jobs().list(farm, new QueueId(at.queueId()), Page.first(ALL)).size();
        require(
                truth.jobs().size() <= made && made <= truth.tokens("user"),
                "there are %d jobs; %d were asked for and %d acknowledged",
                made,
                truth.tokens("user"),
                truth.jobs().size());
    }

    /** Nothing whose end was acknowledged is forgotten, and each failure has counted. */
    void ofReports(Reading reading) {
        Map<TaskId, Integer> failures = new HashMap<>();
        Map<TaskId, JobKey> failed = new HashMap<>();
        truth.actions()
                .acknowledged()
                .forEach((id, reported) -> {
                    SessionAction action = checkReport(reading, id, reported);
                    if (action.status() == ActionStatus.FAILED && !truth.actions().wasStopped(id)) {
                        action.task()
                                .ifPresent(task -> {
                                    failures.merge(task, 1, Integer::sum);
                                    failed.put(task, reported.job());
                                });
                    }
                });
        failed.forEach(
                (task, job) -> checkFailures(reading, job, task, failures.getOrDefault(task, 0)));
    }

    private static SessionAction checkReport(
            Reading reading, SessionActionId id, ActionHistory.Reported reported) {
        Optional<SessionAction> found = reading.sessions().findAction(reported.job(), id);
        require(found.isPresent(), "%s was acknowledged and is not there", id);
        SessionAction action = found.orElseThrow();
        require(
                action.status().name().equals(reported.end().name())
                        || GIVEN_UP.contains(action.status()),
                "%s was acknowledged as %s and is %s",
                id,
                reported.end(),
                action.status());
        return action;
    }

    private void checkFailures(Reading reading, JobKey job, TaskId id, int failures) {
        if (!truth.isLeftAlone(job)) {
            return;
        }
        Step step = reading.steps().find(job, id.step()).orElseThrow();
        Task task = reading.tasks().find(step, id.index());
        int counted = task.failureRetryCount() + (task.status() == TaskStatus.FAILED ? 1 : 0);
        require(
                failures <= counted || task.target().isPresent() || isCanceled(task),
                "task %s failed %d times and counts %d retries as %s",
                id,
                failures,
                task.failureRetryCount(),
                task.status());
    }

    /** One failure may have come while the task was being canceled. */
    private static boolean isCanceled(Task task) {
        return task.status() == TaskStatus.CANCELED || task.status() == TaskStatus.INTERRUPTING;
    }

    /** At the end, with everything well for long: every job has ended, or is held by a user. */
    void ofTheEnd(Reading reading) {
        require(
                truth.isAllAcknowledged(),
                "%d jobs were asked for and %d acknowledged",
                truth.tokens("user"),
                truth.jobs().size());
        ofReports(reading);
        List<String> stuck = stuck(reading);
        require(stuck.isEmpty(), "neither ended nor held: %s", stuck);
    }

    /** Whether nothing is left to be done. */
    boolean isQuiet(Reading reading) {
        return truth.jobs().stream().allMatch(job -> Stuck.of(reading, job).isEmpty());
    }

    /** Whatever neither has ended nor is held by a user or by what its job needs. */
    private List<String> stuck(Reading reading) {
        List<String> stuck = new ArrayList<>();
        truth.jobs().forEach(job -> stuck.addAll(Stuck.of(reading, job)));
        return stuck;
    }
}
