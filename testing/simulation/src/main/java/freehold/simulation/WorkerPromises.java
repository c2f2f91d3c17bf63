package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionDefinition;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of workers and their sessions at every moment. */
final class WorkerPromises {
    /** A worker in any other status was lost, or has started over: its sessions just end. */
    private static final Set<WorkerStatus> AT_WORK =
            EnumSet.of(WorkerStatus.IDLE, WorkerStatus.RUNNING, WorkerStatus.STOPPING);

    /** The farm waits 45 seconds for a worker to confirm, and looks every five. */
    private static final Duration UNCONFIRMED = Duration.ofSeconds(55);

    private final Truth truth;

    WorkerPromises(Truth truth) {
        this.truth = truth;
    }

    /** A worker has one session at most, and none unless it is online. */
    static void check(Reading reading, WorkerKey worker) {
        List<Session> open = reading.sessions().openOn(worker);
        require(open.size() <= 1, "worker %s has sessions %s", worker.id(), open);
        reading.workers()
                .find(worker)
                .ifPresent(it ->
                        require(
                                open.isEmpty() || it.status().isOnline(),
                                "worker %s is %s with session %s",
                                worker.id(),
                                it.status(),
                                open));
    }

    /**
     * Only a worker that did not call for long is given up.
     *
     * @param servedSince since when the farm has been there to hear
     */
    void checkSilence(Worker worker, Instant servedSince, Instant now) {
        if (worker.status() == WorkerStatus.NOT_RESPONDING) {
            Instant heard = truth.lastHeard(worker.id().value()).orElse(Instant.MIN);
            Instant since = heard.isAfter(servedSince) ? heard : servedSince;
            require(
                    !since.plus(SimulatedServer.SILENCE).isAfter(now),
                    "worker %s was given up, and was heard at %s",
                    worker.id(),
                    since);
        }
    }

    /** A session that no worker has confirmed is taken back in time. */
    static void checkConfirmed(Session session, Instant servedSince, Instant now) {
        Instant late = now.minus(UNCONFIRMED);
        require(
                session.confirmedAt().isPresent()
                        || !session.isOpen()
                        || session.startedAt().isAfter(late)
                        || servedSince.isAfter(late),
                "session %s has been given since %s and was never confirmed",
                session.id(),
                session.startedAt());
    }

    /** A session that ends on a worker at work has left each environment it entered. */
    static void checkEnded(Reading reading, Session session) {
        boolean atWork =
                reading.workers()
                        .find(session.worker())
                        .filter(it -> AT_WORK.contains(it.status()))
                        .isPresent();
        if (session.isOpen() || !atWork || session.confirmedAt().isEmpty()) {
            return;
        }
        List<SessionAction> actions = reading.sessions().actions(session.job(), session.id());
        List<String> entered =
                actions.stream()
                        .filter(it -> it.startedAt().isPresent())
                        .map(SessionAction::definition)
                        .filter(ActionDefinition.EnvironmentEnter.class::isInstance)
                        .map(it -> ((ActionDefinition.EnvironmentEnter) it).environmentId())
                        .toList();
        List<String> exited =
                actions.stream()
                        .filter(it -> it.startedAt().isPresent())
                        .map(SessionAction::definition)
                        .filter(ActionDefinition.EnvironmentExit.class::isInstance)
                        .map(it -> ((ActionDefinition.EnvironmentExit) it).environmentId())
                        .toList();
        require(
                exited.equals(entered.reversed()),
                "session %s is over; it entered %s and left %s",
                session.id(),
                entered,
                exited);
    }

    /** No task is given while one of a job of higher priority waits that could be given. */
    void checkPriority(Reading reading, Site site, JobKey served) {
        Job job = reading.jobs().find(served).orElseThrow();
        for (JobKey other : truth.jobs()) {
            Job rival = reading.jobs().find(other).orElseThrow();
            if (rival.settings().priority() > job.settings().priority()
                    && rival.counts().of(TaskStatus.READY) > 0
                    && rival.hasSteps()
                    && hasRoom(reading, rival)) {
                Set<String> waiting =
                        reading.steps().ofJob(other).stream()
                                .filter(it -> it.lifecycle() != StepLifecycle.UPDATE_IN_PROGRESS)
                                .filter(it -> it.counts().of(TaskStatus.READY) > 0)
                                .filter(it -> !JobTemplates.isForAnotherFleet(it))
                                .filter(it -> LimitPromises.hasRoom(reading, site, it))
                                .map(Step::id)
                                .map(Object::toString)
                                .collect(Collectors.toSet());
                require(
                        waiting.isEmpty(),
                        "%s of priority %d was served while %s of priority %d waits: %s %s",
                        job.id(),
                        job.settings().priority(),
                        waiting,
                        rival.settings().priority(),
                        rival.lifecycle(),
                        rival.counts());
            }
        }
    }

    private static boolean hasRoom(Reading reading, Job job) {
        int most = job.settings().maxWorkers().orElse(-1);
        return most < 0 || reading.sessions().openOf(job.key()).size() < most;
    }
}
