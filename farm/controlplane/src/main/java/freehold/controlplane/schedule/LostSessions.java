package freehold.controlplane.schedule;

import freehold.controlplane.job.JobLedger;
import freehold.domain.session.Session;
import freehold.domain.worker.WorkerKey;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends sessions whose worker is lost, has started over, or never took them; their tasks go back
 * without it counting against them.
 */
public final class LostSessions {
    private final JobLedger ledger;

    public LostSessions(JobLedger ledger) {
        this.ledger = ledger;
    }

    /** What a command that ends all sessions of a worker decides on. */
    public static Locks locks(Reading peek, WorkerKey worker) {
        List<Session> open = peek.sessions().openOn(worker);
        return new Locks(
                Set.of(worker),
                open.stream().map(Session::job).collect(Collectors.toSet()),
                LockedLimits.of(peek, open));
    }

    /** What a command that ends one session decides on. */
    public static Locks locks(Reading peek, Session session) {
        return new Locks(
                Set.of(session.worker()),
                Set.of(session.job()),
                LockedLimits.of(peek, List.of(session)));
    }

    /** Ends all sessions of the worker, and returns the topics to wake after the commit. */
    public Set<String> end(Transaction tx, WorkerKey worker) {
        Set<String> toWake = new HashSet<>();
        for (Session session : tx.sessions().openOn(worker)) {
            toWake.addAll(end(tx, session));
        }
        return toWake;
    }

    /** Ends one session, and returns the topics to wake after the commit. */
    public Set<String> end(Transaction tx, Session session) {
        SessionBooks books = new SessionBooks(tx, ledger);
        books.lose(session);
        return books.toWake();
    }
}
