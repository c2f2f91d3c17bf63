package freehold.controlplane.job;

import freehold.domain.job.Job;
import freehold.domain.session.ActionDefinition.TaskRun;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes the tasks of a session from its worker: those that run are interrupted, all READY again.
 */
public final class InterruptSessions {
    private final Store store;
    private final JobSignals signals;

    public InterruptSessions(Store store, JobSignals signals) {
        this.store = store;
        this.signals = signals;
    }

    /** Does it to one session, and tells its worker. */
    public void interrupt(Session session, Instant now) {
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
                        .flatMap(task -> interrupt(tx, session, task, update).stream())
                        .toList();
    }

    private static Optional<TaskId> taskOf(SessionAction action) {
        return action.definition() instanceof TaskRun(TaskId task)
                ? Optional.of(task)
                : Optional.empty();
    }

    /**
     * Reads job and step anew for each task: the one before has changed them. One that is being
     * interrupted already keeps the goal it has, which may be a user's.
     */
    private static Optional<TargetChanges.Changed> interrupt(
            Transaction tx, Session session, TaskId id, TargetUpdate update) {
        Job job = tx.jobs().find(session.job()).orElseThrow();
        Step step = tx.steps().find(session.job(), session.step()).orElseThrow();
        return Optional.of(tx.tasks().find(step, id.index()))
                .filter(task -> task.status() != TaskStatus.INTERRUPTING)
                .map(task -> TargetChanges.ofTask(tx, job, step, task, update));
    }
}
