package freehold.controlplane.schedule;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.session.Attempts;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Pipeline;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionClosing;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionOpening;
import freehold.domain.step.Step;
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
    private final AbleWorkers able;
    private final Worker worker;
    private final Fleet fleet;
    private final Set<JobKey> locked;
    private final LockedLimits limits;

    /**
     * @param locked the jobs that this transaction may decide on
     * @param limits the limits that it may take units of
     */
    Handout(
            Transaction tx,
            SessionBooks books,
            AbleWorkers able,
            Worker worker,
            Fleet fleet,
            Set<JobKey> locked,
            LockedLimits limits) {
        this.limits = limits;
        this.tx = tx;
        this.books = books;
        this.able = able;
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
        Optional<Job> job = tx.jobs().find(session.job()).filter(Openings::isSchedulable);
        Optional<Step> step =
                tx.steps().find(session.job(), session.step()).filter(Openings::isSchedulable);
        int wanted =
                job.isPresent()
                                && step.isPresent()
                                && isServed(session)
                                && !isOutranked(session, job.get())
                        ? wanted(open, step.get())
                        : 0;
        List<Task> ready =
                wanted > 0 ? tx.tasks().nextReady(step.orElseThrow(), wanted) : List.of();
        if (ready.isEmpty()) {
            return finished(open);
        }
        OpenSession longer = SessionOpening.append(open, ids(ready));
        books.save(open, longer);
        give(job.orElseThrow(), step.orElseThrow(), ready, longer);
        return longer;
    }

    /** The session as it goes on without more tasks: closed if it ran dry. */
    OpenSession finished(OpenSession open) {
        return open.open().findAny().isPresent() ? open : closed(open);
    }

    /** A new session on the best step there is for the worker, if there is one. */
    Optional<OpenSession> opened(SessionId id) {
        Openings openings = new Openings(tx, books, fleet, limits);
        List<Openings.Free> free = List.of(new Openings.Free(worker, id));
        return Candidates.fitting(tx, fleet, locked::contains, locked.size()).stream()
                .flatMap(candidate -> openings.on(candidate, free).stream())
                .findFirst();
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
        books.write(job, step.taken(ready.getLast().id().index()), changes);
    }

    private OpenSession closed(OpenSession dry) {
        OpenSession closed = SessionClosing.settle(SessionClosing.end(dry), tx.now());
        books.save(dry, closed);
        return closed;
    }

    private int wanted(OpenSession open, Step step) {
        int workers = able.of(tx, fleet.farm(), open.session().job().queue());
        return Pipeline.wanted(open, step.counts().of(TaskStatus.READY), workers);
    }

    private boolean isServed(Session session) {
        return tx.queueFleetAssociations()
                .find(fleet.farm(), session.job().queue(), fleet.id())
                .filter(association -> association.status().handsOutTasks())
                .filter(it -> tx.queues().block(it.farm(), it.queue()).isEmpty())
                .filter(_ -> QueueLimits.mayBeUsedBy(tx, session))
                .isPresent();
    }

    /** The units of limits that the session holds are free for what comes before its job. */
    private boolean isOutranked(Session session, Job job) {
        QueueLimits free = QueueLimits.after(tx, List.of(session));
        return Candidates.fitting(tx, fleet, _ -> true, free, 1).stream()
                .anyMatch(best -> best.priority() > job.settings().priority());
    }

    private static List<TaskId> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }
}
