package freehold.controlplane.schedule;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.scheduling.Scheduler;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Reinstatement;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.domain.worker.WorkerTransitions;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A worker that was judged silent and calls after all. As long as none of its tasks was given out
 * elsewhere or moved by a user, it goes on as if nothing had been; otherwise its agent has to start
 * over, and what it reports of its lost sessions is too late (ADR 0015).
 */
final class JudgedWorker {
    private final Transaction tx;
    private final SessionBooks books;
    private final Worker worker;
    private final Fleet fleet;

    private record Resumed(Job job, Step step, OpenSession judged, OpenSession restored) {
        List<Task> tasks(Reading reading) {
            return restored.taskRuns()
                    .filter(run -> !run.status().isFinal())
                    .map(run -> reading.tasks().find(step, run.task().orElseThrow().index()))
                    .toList();
        }
    }

    JudgedWorker(Transaction tx, SessionBooks books, Worker worker, Fleet fleet) {
        this.tx = tx;
        this.books = books;
        this.worker = worker;
        this.fleet = fleet;
    }

    /** What a call of the worker may take up again; nothing unless it was judged silent. */
    static List<Session> sessions(Reading peek, WorkerKey key) {
        return peek.workers().find(key).map(it -> lost(peek, it)).orElse(List.of());
    }

    /**
     * The worker as it stands now, or empty if it cannot go on.
     *
     * @param locked the jobs that this transaction may decide on
     */
    Optional<Worker> reinstated(Set<JobKey> locked) {
        List<Session> lost = lost(tx, worker);
        List<Resumed> resumed = new ArrayList<>();
        for (Session session : lost) {
            if (locked.contains(session.job())) {
                resumable(session).ifPresent(resumed::add);
            }
        }
        if (resumed.size() < lost.size() || !haveUnits(lost)) {
            return Optional.empty();
        }
        resumed.forEach(this::resume);
        WorkerStatus status =
                WorkerTransitions.reinstated(WorkerFit.fits(fleet, worker.capabilities()));
        Worker back = Workers.heard(worker, status, tx.now());
        tx.workers().update(back);
        return Optional.of(back);
    }

    private static List<Session> lost(Reading reading, Worker worker) {
        return worker.status() == WorkerStatus.NOT_RESPONDING
                ? worker.audit()
                        .updatedAt()
                        .map(judgedAt -> reading.sessions().endedOn(worker.key(), judgedAt))
                        .orElse(List.of())
                : List.of();
    }

    private Optional<Resumed> resumable(Session session) {
        Optional<Job> job = tx.jobs().find(session.job()).filter(Job::isModifiable);
        Optional<Step> step =
                tx.steps()
                        .find(session.job(), session.step())
                        .filter(it -> it.lifecycle().handsOutTasks());
        if (job.isEmpty() || step.isEmpty() || !isServed(session) || !hasRoom(job.get())) {
            return Optional.empty();
        }
        OpenSession judged =
                new OpenSession(session, tx.sessions().actions(session.job(), session.id()));
        return Reinstatement.before(judged)
                .map(restored -> new Resumed(job.get(), step.get(), judged, restored))
                .filter(it -> Reinstatement.mayGoOn(it.restored(), it.tasks(tx)));
    }

    private boolean isServed(Session session) {
        return tx.queueFleetAssociations()
                .find(fleet.farm(), session.job().queue(), fleet.id())
                .filter(association -> association.status().handsOutTasks())
                .filter(it -> tx.queues().block(it.farm(), it.queue()).isEmpty())
                .isPresent();
    }

    /** Its place in the job may have been given to another worker. */
    private boolean hasRoom(Job job) {
        return Scheduler.admitsWorker(
                job.settings().maxWorkers(), tx.sessions().openOf(job.key()).size());
    }

    /** The units of limits that they held may have been taken by other sessions. */
    private boolean haveUnits(List<Session> lost) {
        Map<LimitId, Integer> units = QueueLimits.after(tx, lost).ending();
        boolean room =
                units.entrySet().stream()
                        .allMatch(each ->
                                tx.limits()
                                        .find(new LimitKey(fleet.farm(), each.getKey()))
                                        .filter(limit -> limit.room() >= each.getValue())
                                        .isPresent());
        return room && lost.stream().allMatch(it -> QueueLimits.mayBeUsedBy(tx, it));
    }

    private void resume(Resumed resumed) {
        tx.sessions().reopen(resumed.restored().session());
        tx.sessions().save(resumed.job().key(), resumed.judged().changedIn(resumed.restored()));
        // Read anew: a session before this one may have changed them.
        Job job = tx.jobs().find(resumed.job().key()).orElseThrow();
        Step step = tx.steps().find(job.key(), resumed.step().id()).orElseThrow();
        books.resume(job, step, resumed.restored(), resumed.tasks(tx));
    }
}
