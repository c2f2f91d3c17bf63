package freehold.controlplane.schedule;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.session.Attempts;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Pipeline;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionClosing;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.session.SessionOpening;
import freehold.domain.step.Step;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives READY tasks to a worker: more to a session that runs, or the first of a new one. */
final class Handout {
    private final Transaction tx;
    private final SessionBooks books;
    private final Worker worker;
    private final Fleet fleet;
    private final Set<JobKey> locked;

    /**
     * @param locked the jobs that this transaction may decide on
     */
    Handout(Transaction tx, SessionBooks books, Worker worker, Fleet fleet, Set<JobKey> locked) {
        this.tx = tx;
        this.books = books;
        this.worker = worker;
        this.fleet = fleet;
        this.locked = locked;
    }

    /**
     * The session with as many more tasks as it is to hold. One that ran dry and gets none is
     * closed, so that its worker is free at once; it gets none while a job of higher priority
     * waits.
     */
    OpenSession continued(OpenSession open) {
        Session session = open.session();
        Optional<Job> job = tx.jobs().find(session.job()).filter(Handout::isSchedulable);
        Optional<Step> step =
                tx.steps().find(session.job(), session.step()).filter(Handout::isSchedulable);
        int wanted =
                job.isPresent() && step.isPresent() && isServed(session) && !isOutranked(job.get())
                        ? wanted(open, step.get())
                        : 0;
        List<Task> ready =
                wanted > 0 ? tx.tasks().nextReady(step.orElseThrow(), wanted) : List.of();
        if (ready.isEmpty()) {
            return open.open().findAny().isPresent() ? open : closed(open);
        }
        OpenSession longer = SessionOpening.append(open, ids(ready));
        books.save(open, longer);
        give(job.orElseThrow(), step.orElseThrow(), ready, longer);
        return longer;
    }

    /** A new session on the best step there is for the worker, if there is one. */
    Optional<OpenSession> opened(SessionId id) {
        for (Candidate candidate : Candidates.fitting(tx, fleet, locked::contains, locked.size())) {
            Optional<OpenSession> opened = opened(id, candidate);
            if (opened.isPresent()) {
                return opened;
            }
        }
        return Optional.empty();
    }

    private Optional<OpenSession> opened(SessionId id, Candidate candidate) {
        Optional<Job> job = tx.jobs().find(candidate.job()).filter(Handout::isSchedulable);
        Optional<Step> step =
                tx.steps().find(candidate.job(), candidate.step()).filter(Handout::isSchedulable);
        if (job.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        List<Task> ready = tx.tasks().nextReady(step.get(), 1);
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        Session session = session(id, job.get(), step.get());
        OpenSession none = new OpenSession(session, List.of());
        OpenSession opened = SessionOpening.open(session, job.get(), step.get(), ids(ready));
        tx.sessions().insert(session);
        books.save(none, opened);
        give(job.get(), step.get(), ready, opened);
        return Optional.of(opened);
    }

    private Session session(SessionId id, Job job, Step step) {
        return new Session(
                job.key(),
                step.id(),
                id,
                worker.key(),
                SessionLifecycle.STARTED,
                false,
                Optional.empty(),
                worker.hostProperties(),
                tx.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Writes that the last runs of {@code session} were made for these tasks. */
    private void give(Job job, Step step, List<Task> ready, OpenSession session) {
        List<SessionAction> runs =
                session.actions()
                        .subList(session.actions().size() - ready.size(), session.actions().size());
        List<TaskChange> changes = new ArrayList<>();
        for (int at = 0; at < ready.size(); at++) {
            Task task = ready.get(at);
            changes.add(new TaskChange(task, Attempts.given(task, runs.get(at).id())));
        }
        books.write(job, taken(step, ready.getLast().id().index()), changes);
    }

    private OpenSession closed(OpenSession dry) {
        OpenSession closed = SessionClosing.settle(SessionClosing.end(dry), tx.now());
        books.save(dry, closed);
        return closed;
    }

    private int wanted(OpenSession open, Step step) {
        int workers = tx.fleets().workerCount(fleet.farm(), fleet.id());
        return Pipeline.wanted(open, step.counts().of(TaskStatus.READY), workers);
    }

    private boolean isServed(Session session) {
        return tx.queueFleetAssociations()
                .find(fleet.farm(), session.job().queue(), fleet.id())
                .filter(association -> association.status() == AssociationStatus.ACTIVE)
                .isPresent();
    }

    private boolean isOutranked(Job job) {
        return Candidates.fitting(tx, fleet, _ -> true, 1).stream()
                .anyMatch(best -> best.priority() > job.settings().priority());
    }

    private static boolean isSchedulable(Job job) {
        return job.isModifiable() || job.lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS;
    }

    private static boolean isSchedulable(Step step) {
        return step.lifecycle() != StepLifecycle.UPDATE_IN_PROGRESS;
    }

    private static List<TaskId> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    /** The step with its cursor behind {@code index}. */
    private static Step taken(Step step, long index) {
        return new Step(
                step.job(),
                step.id(),
                step.definition(),
                step.lifecycle(),
                step.baseline(),
                step.counts(),
                step.taskCount(),
                Math.max(step.cursor(), index + 1),
                step.unresolvedDependencies(),
                step.retryCount(),
                step.target(),
                step.startedAt(),
                step.endedAt(),
                step.audit());
    }
}
