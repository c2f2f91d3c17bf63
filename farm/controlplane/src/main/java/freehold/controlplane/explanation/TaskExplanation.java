package freehold.controlplane.explanation;

import freehold.domain.explanation.EndReason;
import freehold.domain.explanation.EndReasons;
import freehold.domain.explanation.FleetSurvey;
import freehold.domain.explanation.JobReason;
import freehold.domain.explanation.Named;
import freehold.domain.explanation.QueueReason;
import freehold.domain.explanation.ReadyReasons;
import freehold.domain.explanation.Reason;
import freehold.domain.explanation.SessionReason;
import freehold.domain.explanation.SessionReasons;
import freehold.domain.explanation.Standing;
import freehold.domain.explanation.WaitReasons;
import freehold.domain.job.Job;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import freehold.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why tasks of one step stand where they stand. */
final class TaskExplanation {
    private static final int WORKERS = 5;
    private static final int STEPS = 200;

    private final Facts facts;
    private final SessionReasons sessions;
    private final Job job;
    private final Step step;

    TaskExplanation(Facts facts, SessionReasons sessions, Job job, Step step) {
        this.facts = facts;
        this.sessions = sessions;
        this.job = job;
        this.step = step;
    }

    SessionReasons sessions() {
        return sessions;
    }

    List<? extends Reason> of(Task task) {
        return switch (task.status()) {
            case RUNNING, ASSIGNED, STARTING, SCHEDULED, INTERRUPTING -> held(task);
            case NOT_COMPATIBLE, READY, FAILED, CANCELED, SUSPENDED, PENDING, SUCCEEDED ->
                    of(Standing.of(task));
        };
    }

    /** Why tasks that no worker holds stand so. */
    List<? extends Reason> of(Standing standing) {
        return switch (standing.status()) {
            case READY -> ready();
            case PENDING -> WaitReasons.of(step, id -> facts.step(job.key(), id));
            case NOT_COMPATIBLE -> notCompatible();
            case SUSPENDED -> List.of(EndReasons.suspended(standing));
            case SUCCEEDED -> List.of(EndReasons.succeeded(standing));
            case FAILED ->
                    List.of(
                            EndReasons.failed(
                                    standing, job, standing.task().flatMap(this::lastAttempt)));
            case CANCELED ->
                    List.of(
                            EndReasons.canceled(
                                    standing,
                                    job,
                                    step,
                                    incompatible(),
                                    id -> facts.step(job.key(), id)));
            case RUNNING, ASSIGNED, STARTING, SCHEDULED, INTERRUPTING ->
                    List.of(SessionReasons.several(standing.status(), 1));
        };
    }

    /** The worker that holds the task, if it has not been heard of for long. */
    Optional<? extends Reason> silent(Task task) {
        return session(task).flatMap(session -> sessions.silent(place(session), heard(session)));
    }

    private List<? extends Reason> ready() {
        if (!step.lifecycle().handsOutTasks()) {
            return List.of(new JobReason.UpdateInProgress(Named.OfStep.of(step)));
        }
        Queue queue =
                facts.reading().queues().find(job.key().farm(), job.key().queue()).orElseThrow();
        List<QueueReason> blocking = facts.blocking(queue);
        if (!blocking.isEmpty()) {
            return blocking;
        }
        Candidate candidate = facts.candidate(job, step);
        List<WorkerId> workers =
                candidate.maxWorkers().isEmpty()
                        ? List.of()
                        : facts.reading().surveys().openSessions(job.key(), WORKERS).stream()
                                .map(session -> session.worker().id())
                                .toList();
        return ReadyReasons.of(
                candidate,
                Named.OfQueue.of(queue),
                workers,
                facts.limits(candidate),
                facts.fleets(job.key().farm(), job.key().queue()));
    }

    private List<Reason> notCompatible() {
        Candidate candidate = facts.candidate(job, step);
        return EndReasons.notCompatible(
                candidate.requirements(),
                candidate.limits(),
                facts.limits(candidate),
                facts.fleets(job.key().farm(), job.key().queue()).stream()
                        .filter(it -> it.association().status() != AssociationStatus.STOPPED)
                        .map(FleetSurvey::fleet)
                        .toList());
    }

    private List<Step> incompatible() {
        return job.counts().of(TaskStatus.NOT_COMPATIBLE) == 0
                ? List.of()
                : facts.reading().steps().list(job.key(), Page.first(STEPS)).stream()
                        .filter(it -> it.counts().of(TaskStatus.NOT_COMPATIBLE) > 0)
                        .toList();
    }

    private List<? extends Reason> held(Task task) {
        Optional<Session> session = session(task);
        if (session.isEmpty()) {
            return List.of(SessionReasons.several(task.status(), 1));
        }
        return sessions.of(
                task,
                task.latestSessionAction().orElseThrow(),
                new OpenSession(session.get(), actions(session.get())),
                heard(session.get()));
    }

    private Optional<Session> session(Task task) {
        return task.latestSessionAction()
                .flatMap(run -> facts.reading().sessions().find(job.key(), run.session()));
    }

    private List<SessionAction> actions(Session session) {
        return facts.reading().sessions().actions(job.key(), session.id());
    }

    private Optional<Instant> heard(Session session) {
        return facts.lastHeard(session.worker());
    }

    private static SessionReason.Place place(Session session) {
        return new SessionReason.Place(session.worker().id(), session.id());
    }

    private Optional<EndReason.Attempt> lastAttempt(Task task) {
        return session(task)
                .flatMap(session ->
                        LastAttempt.of(
                                facts.reading(),
                                session,
                                task.latestSessionAction().orElseThrow()));
    }
}
