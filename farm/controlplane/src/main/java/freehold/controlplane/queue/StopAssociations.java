package freehold.controlplane.queue;

import freehold.controlplane.job.Interruption;
import freehold.controlplane.job.JobSignals;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.session.Session;
import freehold.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings associations that were asked to stop to STOPPED: at once when no session of the queue is
 * open on the fleet, otherwise as soon as the last one has ended. Where tasks are to be canceled,
 * those that run are interrupted, and are READY again for other fleets (API:
 * STOP_SCHEDULING_AND_CANCEL_TASKS).
 */
public final class StopAssociations {
    /** The topic that is woken when an association is asked to stop. */
    public static final String STOPPING = "associations:stopping";

    private static final int SLICE = 100;

    private final Store store;
    private final Interruption interruption;

    public StopAssociations(Store store, JobSignals signals) {
        this.store = store;
        this.interruption = new Interruption(store, signals);
    }

    /** Looks after every association that is stopping; how many have stopped. */
    public int runOnce(Instant now) {
        int stopped = 0;
        for (QueueFleetAssociation stopping :
                store.read(reading -> reading.queueFleetAssociations().stopping(SLICE))) {
            List<Session> open = open(stopping);
            if (open.isEmpty()) {
                stopped += stop(stopping) ? 1 : 0;
            } else if (stopping.status() == AssociationStatus.STOP_SCHEDULING_AND_CANCEL_TASKS) {
                open.forEach(session -> interruption.of(session, now));
            }
        }
        return stopped;
    }

    private List<Session> open(QueueFleetAssociation of) {
        return store.read(
                reading -> reading.sessions().openOf(of.farm(), of.queue(), of.fleet(), SLICE));
    }

    private boolean stop(QueueFleetAssociation seen) {
        return store.write(
                Optional.of(seen.farm()),
                tx -> {
                    var now =
                            tx.queueFleetAssociations()
                                    .find(seen.farm(), seen.queue(), seen.fleet());
                    boolean drained =
                            now.equals(Optional.of(seen))
                                    && tx.sessions()
                                            .openOf(seen.farm(), seen.queue(), seen.fleet(), 1)
                                            .isEmpty();
                    if (drained) {
                        tx.queueFleetAssociations()
                                .update(
                                        new QueueFleetAssociation(
                                                seen.farm(),
                                                seen.queue(),
                                                seen.fleet(),
                                                AssociationStatus.STOPPED,
                                                seen.audit()));
                    }
                    return drained;
                });
    }
}
