package freehold.controlplane.job;

import freehold.domain.job.Job;
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
 * Takes the tasks of sessions back that may not go on: they are interrupted, and READY again for
 * whoever may run them.
 */
public final class Interruption {
    private final Store store;
    private final JobSignals signals;

    public Interruption(Store store, JobSignals signals) {
        this.store = store;
        this.signals = signals;
    }

    /** Interrupts what the session runs or is to run. */
    public void of(Session session, Instant now) {
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
