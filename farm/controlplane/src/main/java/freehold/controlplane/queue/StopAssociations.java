package freehold.controlplane.queue;

import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.OnJob;
import freehold.controlplane.job.TargetChanges;
import freehold.domain.job.Job;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.session.ActionDefinition.TaskRun;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.TaskId;
import freehold.store.Store;
import freehold.store.Transaction;
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
    private final JobSignals signals;

    public StopAssociations(Store store, JobSignals signals) {
        this.store = store;
        this.signals = signals;
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
                open.forEach(session -> interrupt(session, now));
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

    private void interrupt(Session session, Instant now) {
        var update = new TargetUpdate(TargetStatus.READY, now, Optional.empty());
        store.write(
                        Optional.of(session.job().farm()),
                        new OnJob<>(session.job(), tx -> interrupt(tx, session, update)))
                .forEach(signals::after);
    }

    private static List<TargetChanges.Changed> interrupt(
            Transaction tx, Session session, TargetUpdate update) {
        Optional<Job> job = tx.jobs().find(session.job()).filter(Job::isModifiable);
        return job.isEmpty()
                ? List.of()
                : tx.sessions().actions(session.job(), session.id()).stream()
                        .filter(action -> !action.status().isFinal())
                        .flatMap(action -> taskOf(action).stream())
                        .map(task -> interrupt(tx, session, task, update))
                        .toList();
    }

    private static Optional<TaskId> taskOf(SessionAction action) {
        return action.definition() instanceof TaskRun(TaskId task)
                ? Optional.of(task)
                : Optional.empty();
    }

    /** Reads job and step anew for each task: the one before has changed them. */
    private static TargetChanges.Changed interrupt(
            Transaction tx, Session session, TaskId id, TargetUpdate update) {
        Job job = tx.jobs().find(session.job()).orElseThrow();
        Step step = tx.steps().find(session.job(), session.step()).orElseThrow();
        return TargetChanges.ofTask(tx, job, step, tx.tasks().find(step, id.index()), update);
    }
}
