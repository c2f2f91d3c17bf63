package freehold.controlplane.schedule;

import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.job.JobLedger;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.JobKey;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.session.ActionReport;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAssignment;
import freehold.domain.session.SessionClosing;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionReports;
import freehold.domain.step.Step;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.domain.worker.WorkerTransitions;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One call of one worker: its reports are taken, and it is given what it does next. */
final class WorkerTurn implements Command<WorkerTurn.Result> {
    /** How many jobs a free worker may choose from: the best, and a few in case it is gone. */
    private static final int CHOICES = 4;

    private final JobLedger ledger;
    private final AbleWorkers able;
    private final WorkerKey key;
    private final List<ActionReport> reports;
    private final SessionId newSession;

    /** The jobs locked for the run that follows; set anew each time the locks are asked for. */
    private final AtomicReference<Set<JobKey>> locked = new AtomicReference<>(Set.of());

    private final AtomicReference<LockedLimits> limits = new AtomicReference<>(LockedLimits.NONE);

    /**
     * What the worker is to be told.
     *
     * @param told its open sessions
     * @param status its status now
     * @param toWake topics to wake after the commit
     */
    record Result(List<Told> told, WorkerStatus status, Set<String> toWake) {
        Result {
            told = List.copyOf(told);
            toWake = Set.copyOf(toWake);
        }
    }

    /** What it is told of one session, and the step that its tasks belong to. */
    record Told(SessionAssignment assignment, Step step) {}

    WorkerTurn(
            JobLedger ledger,
            AbleWorkers able,
            WorkerKey key,
            List<ActionReport> reports,
            SessionId newSession) {
        this.ledger = ledger;
        this.able = able;
        this.key = key;
        this.reports = List.copyOf(reports);
        this.newSession = newSession;
    }

    @Override
    public Set<WorkerKey> workers() {
        return Set.of(key);
    }

    @Override
    public Locks locks(Reading peek) {
        Set<JobKey> jobs = new HashSet<>();
        List<Session> sessions = new ArrayList<>(peek.sessions().openOn(key));
        QueueLimits free = QueueLimits.after(peek, sessions);
        sessions.addAll(JudgedWorker.sessions(peek, key));
        sessions.forEach(session -> jobs.add(session.job()));
        peek.fleets()
                .find(key.farm(), key.fleet())
                .ifPresent(fleet -> {
                    List<Candidate> best =
                            Candidates.fitting(peek, fleet, _ -> true, free, CHOICES);
                    best.forEach(candidate -> jobs.add(candidate.job()));
                    limits.set(
                            LockedLimits.of(peek, fleet, best, sessions)
                                    .and(
                                            endsAny()
                                                    ? LockedLimits.ofQueues(peek, jobs)
                                                    : LockedLimits.NONE));
                });
        locked.set(Set.copyOf(jobs));
        return new Locks(Set.of(key), jobs, limits.get().keys());
    }

    /** Whether an action is said to be over: other steps of its job may be READY then. */
    private boolean endsAny() {
        return reports.stream().anyMatch(report -> report.completed().isPresent());
    }

    @Override
    public Result run(Transaction tx) {
        Fleet fleet = Existing.fleet(tx, key.farm(), key.fleet());
        SessionBooks books = new SessionBooks(tx, ledger);
        Worker worker = caller(tx, books, fleet);
        Handout handout = new Handout(tx, books, able, worker, fleet, locked.get(), limits.get());
        List<OpenSession> open = new ArrayList<>();
        for (Session session : tx.sessions().openOn(key)) {
            OpenSession after = reported(tx, books, session, worker);
            if (after.session().isOpen()) {
                after =
                        worker.status().takesWork()
                                ? handout.continued(after)
                                : handout.finished(after);
            }
            if (after.session().isOpen()) {
                open.add(after);
            }
        }
        if (open.isEmpty() && worker.status().takesWork()) {
            handout.opened(newSession).ifPresent(open::add);
        }
        WorkerStatus status = WorkerTransitions.occupied(worker.status(), !open.isEmpty());
        if (status != worker.status()) {
            tx.workers().update(Workers.heard(worker, status, tx.now()));
        }
        return new Result(told(tx, books, open), status, books.toWake());
    }

    /** The worker that calls; one that was judged silent may go on if it still can. */
    private Worker caller(Transaction tx, SessionBooks books, Fleet fleet) {
        Worker found = Existing.worker(tx, key);
        return found.status() == WorkerStatus.NOT_RESPONDING
                ? new JudgedWorker(tx, books, found, fleet)
                        .reinstated(locked.get())
                        .orElseGet(() -> requireOnline(found))
                : requireOnline(found);
    }

    /** Refuses a worker that is not online (API: ConflictException, STATUS_CONFLICT). */
    static Worker requireOnline(Worker worker) {
        if (!worker.status().isOnline()) {
            throw Refusals.wrongStatus(
                    "worker",
                    worker.id().value(),
                    worker.status().name(),
                    "The worker is " + worker.status() + "; it has to be STARTED first.");
        }
        return worker;
    }

    private OpenSession reported(
            Transaction tx, SessionBooks books, Session session, Worker worker) {
        OpenSession before = books.read(session);
        OpenSession after =
                SessionClosing.settle(SessionReports.apply(before, reports, tx.now()), tx.now());
        return books.settle(before, after, worker.status() == WorkerStatus.STOPPING);
    }

    private static List<Told> told(Transaction tx, SessionBooks books, List<OpenSession> open) {
        List<Told> told = new ArrayList<>();
        for (OpenSession session : open) {
            SessionAssignment assignment = SessionAssignment.of(session);
            books.save(session, assignment.session());
            Optional<Step> step =
                    tx.steps().find(session.session().job(), session.session().step());
            step.ifPresent(it -> told.add(new Told(assignment, it)));
        }
        return told;
    }
}
