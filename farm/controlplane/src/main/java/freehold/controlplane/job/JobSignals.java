package freehold.controlplane.job;

import freehold.controlplane.wake.Wakeups;
import freehold.domain.job.JobKey;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.session.Session;
import freehold.store.Page;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * Wakes the workers that a change of a job concerns, once it is committed: those whose work is to
 * be canceled, and the fleets that may find new work.
 */
public final class JobSignals {
    /** The topic of jobs that wait to be created. */
    public static final String SUBMITTED = "jobs:submitted";

    /** The topic of wide updates that wait to be carried on. */
    public static final String UPDATED = "jobs:updated";

    private static final int MOST_FLEETS = 1_000;

    private final Store store;
    private final Wakeups wakeups;

    public JobSignals(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    /** Something may be there for the workers of the fleets that serve the job's queue. */
    public void workIsReady(JobKey job) {
        List<QueueFleetAssociation> serving =
                store.read(reading ->
                        reading.queueFleetAssociations()
                                .list(
                                        job.farm(),
                                        Optional.of(job.queue()),
                                        Optional.empty(),
                                        Page.first(MOST_FLEETS)));
        serving.stream()
                .filter(association -> association.status() == AssociationStatus.ACTIVE)
                .forEach(association -> wakeups.wake("fleet:" + association.fleet().value()));
    }

    /** The workers of these sessions have work to cancel. */
    public void workIsCanceled(List<Session> sessions) {
        sessions.forEach(session -> wakeups.wake("worker:" + session.worker().id().value()));
    }

    /** A job waits to be created. */
    public void isSubmitted() {
        wakeups.wake(SUBMITTED);
    }

    /** What follows from a user's update. */
    public void after(TargetChanges.Changed changed) {
        workIsCanceled(changed.toCancel());
        if (changed.readied()) {
            workIsReady(changed.job().key());
        }
        if (changed.unfinished()) {
            wakeups.wake(UPDATED);
        }
    }
}
