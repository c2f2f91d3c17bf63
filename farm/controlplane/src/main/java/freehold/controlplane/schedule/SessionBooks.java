package freehold.controlplane.schedule;

import freehold.controlplane.job.JobLedger;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.limit.LimitKey;
import freehold.domain.session.Attempts;
import freehold.domain.session.Attempts.Rules;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionClosing;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskId;
import freehold.domain.task.TaskStatus;
import freehold.store.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads and writes sessions in one transaction, with what their actions mean for tasks, and keeps
 * the topics to wake once it is committed. Belongs to the thread of its transaction.
 */
final class SessionBooks {
    private final Transaction tx;
    private final JobLedger ledger;
    private final Set<String> toWake = new HashSet<>();

    SessionBooks(Transaction tx, JobLedger ledger) {
        this.tx = tx;
        this.ledger = ledger;
    }

    /** The topics of calls that what was written here concerns. */
    Set<String> toWake() {
        return Set.copyOf(toWake);
    }

    OpenSession read(Session session) {
        return tx.sessions().standing(session);
    }

    /** Writes what differs. */
    void save(OpenSession before, OpenSession after) {
        if (!after.session().equals(before.session())) {
            tx.sessions().update(after.session());
        }
        if (before.session().isOpen() && !after.session().isOpen()) {
            makeRoom(after.session());
        }
        List<SessionAction> changed = before.changedIn(after);
        if (!changed.isEmpty()) {
            tx.sessions().save(after.session().job(), changed);
        }
    }

    /**
     * Writes a session's new state and moves its tasks accordingly.
     *
     * @param workerStops as in {@link Rules}
     * @return the session as it stands then: moving one task may cancel others in it
     */
    OpenSession settle(OpenSession before, OpenSession after, boolean workerStops) {
        save(before, after);
        Session session = after.session();
        Optional<Job> job = tx.jobs().find(session.job());
        Optional<Step> step = tx.steps().find(session.job(), session.step());
        if (job.isEmpty() || step.isEmpty()) {
            return abandon(after);
        }
        Rules rules = rules(job.get(), step.get(), workerStops);
        List<Task> tasks = tasks(Attempts.concerned(before, after), tx, step.get());
        List<Task> changed = new Attempts(after, rules, tx.now()).changed(tasks);
        if (changed.isEmpty()) {
            return after;
        }
        boolean canceled = write(job.get(), step.get(), changes(tasks, changed));
        return canceled
                ? read(tx.sessions().find(session.job(), session.id()).orElse(session))
                : after;
    }

    /** Ends a session without its worker; its tasks go back. */
    void lose(Session session) {
        OpenSession before = read(session);
        settle(before, SessionClosing.abandon(before, tx.now()), true);
    }

    /** Moves tasks that had gone back into a session that goes on. */
    void resume(Job job, Step step, OpenSession restored, List<Task> tasks) {
        List<Task> resumed =
                new Attempts(restored, rules(job, step, false), tx.now()).resumed(tasks);
        write(job, step, changes(tasks, resumed));
    }

    private static Rules rules(Job job, Step step, boolean workerStops) {
        return new Rules(
                job.settings().maxRetriesPerTask(), step.unresolvedDependencies() > 0, workerStops);
    }

    /**
     * Writes moved tasks of a step, and remembers whom that concerns.
     *
     * @return whether actions of sessions were canceled, so that what was read of them is old
     */
    boolean write(Job job, Step step, List<TaskChange> changes) {
        JobLedger.Outcome outcome = ledger.apply(tx, job, step, changes);
        boolean readied =
                outcome.readied()
                        || changes.stream().anyMatch(it -> it.after().status() == TaskStatus.READY);
        if (readied) {
            toWake.addAll(Topics.ofQueue(tx, job.key().farm(), job.key().queue()));
        }
        outcome.toCancel().forEach(it -> toWake.add(Topics.of(it.worker().id())));
        return !outcome.toCancel().isEmpty();
    }

    /**
     * A job that had as many workers as it may have can take another once a session is over, and so
     * can those that wait for what it held of limits.
     */
    private void makeRoom(Session over) {
        FarmId farm = over.job().farm();
        tx.limits().acquired(farm, over.id()).stream()
                .map(it -> new LimitKey(farm, it.limit()))
                .forEach(limit -> toWake.addAll(Topics.ofLimit(tx, limit)));
        tx.jobs()
                .find(over.job())
                .filter(job -> job.settings().maxWorkers().orElse(-1) > 0)
                .filter(job -> job.counts().of(TaskStatus.READY) > 0)
                .ifPresent(job ->
                        toWake.addAll(Topics.ofQueue(tx, job.key().farm(), job.key().queue())));
    }

    /** The session of a job that was deleted under it. */
    private OpenSession abandon(OpenSession session) {
        OpenSession over = SessionClosing.abandon(session, tx.now());
        save(session, over);
        return over;
    }

    private static List<Task> tasks(List<TaskId> concerned, Transaction tx, Step step) {
        return concerned.isEmpty()
                ? List.of()
                : tx.tasks().find(step, concerned.stream().map(TaskId::index).toList());
    }

    private static List<TaskChange> changes(List<Task> before, List<Task> after) {
        Map<?, Task> known =
                before.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return after.stream()
                .map(task ->
                        new TaskChange(
                                Optional.ofNullable(known.get(task.id())).orElse(task), task))
                .toList();
    }
}
