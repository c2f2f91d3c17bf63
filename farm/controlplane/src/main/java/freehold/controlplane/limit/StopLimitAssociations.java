package freehold.controlplane.limit;

import freehold.controlplane.job.InterruptSessions;
import freehold.controlplane.job.JobSignals;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.session.Session;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: brings queue-limit associations that were asked to stop to STOPPED: at once
 * when no session of the queue holds units of the limit, otherwise as soon as the last one has
 * ended. Where tasks are to be canceled, those that run are interrupted, and are READY until the
 * queue may use the limit again (API: STOP_LIMIT_USAGE_AND_CANCEL_TASKS).
 */
public final class StopLimitAssociations {
    /** The topic that is woken when an association is asked to stop. */
    public static final String STOPPING = "limits:stopping";

    private static final int SLICE = 100;

    private final Store store;
    private final InterruptSessions interrupts;

    public StopLimitAssociations(Store store, JobSignals signals) {
        this.store = store;
        this.interrupts = new InterruptSessions(store, signals);
    }

    /** Looks after every association that is stopping; how many have stopped. */
    public int runOnce(Instant now) {
        int stopped = 0;
        for (QueueLimitAssociation stopping :
                store.read(reading -> reading.queueLimitAssociations().stopping(SLICE))) {
            List<Session> holding =
                    store.read(reading ->
                            reading.limits().sessions(key(stopping), stopping.queue(), SLICE));
            if (holding.isEmpty()) {
                stopped += stop(stopping) ? 1 : 0;
            } else if (stopping.status()
                    == LimitAssociationStatus.STOP_LIMIT_USAGE_AND_CANCEL_TASKS) {
                holding.forEach(session -> interrupts.interrupt(session, now));
            }
        }
        return stopped;
    }

    private boolean stop(QueueLimitAssociation seen) {
        return store.write(
                Optional.of(seen.farm()), new OnLimit<>(key(seen), tx -> stop(tx, seen)));
    }

    private static boolean stop(Transaction tx, QueueLimitAssociation seen) {
        boolean drained =
                tx.queueLimitAssociations()
                                .find(seen.farm(), seen.queue(), seen.limit())
                                .equals(Optional.of(seen))
                        && tx.limits().sessions(key(seen), seen.queue(), 1).isEmpty();
        if (drained) {
            tx.queueLimitAssociations()
                    .update(
                            new QueueLimitAssociation(
                                    seen.farm(),
                                    seen.queue(),
                                    seen.limit(),
                                    LimitAssociationStatus.STOPPED,
                                    seen.audit()));
        }
        return drained;
    }

    private static LimitKey key(QueueLimitAssociation of) {
        return new LimitKey(of.farm(), of.limit());
    }
}
