package freehold.controlplane.job;

import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.step.StepOutcome;
import freehold.domain.step.StepTally;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskStatus;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One job in the middle of one transaction: tasks are written as they move, the job and the steps
 * they belong to once, when the books are closed. Belongs to the thread of its transaction.
 */
final class OpenBooks {
    /** At most so many rows of tasks are moved by a wide update in one transaction. */
    static final int SLICE = 1_000;

    private static final Set<TaskStatus> HELD =
            EnumSet.of(
                    TaskStatus.RUNNING,
                    TaskStatus.ASSIGNED,
                    TaskStatus.STARTING,
                    TaskStatus.SCHEDULED);

    private static final Set<TaskStatus> TO_RUN = EnumSet.of(TaskStatus.READY, TaskStatus.PENDING);

    private final Transaction tx;
    private final Instant now;
    private final AtomicReference<Job> job;
    private final Map<StepId, Step> steps = new LinkedHashMap<>();
    private final Map<SessionId, Session> toCancel = new LinkedHashMap<>();
    private final Deque<Runnable> consequences = new ArrayDeque<>();
    private final AtomicBoolean readied = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();

    OpenBooks(Transaction tx, Job job) {
        this.tx = tx;
        this.now = tx.now();
        this.job = new AtomicReference<>(job);
    }

    Job job() {
        return job.get();
    }

    /** The step as it stands in these books, or as given if they do not hold it yet. */
    Step current(Step step) {
        return steps.getOrDefault(step.id(), step);
    }

    List<Session> toCancel() {
        return List.copyOf(toCancel.values());
    }

    boolean hasReadied() {
        return readied.get();
    }

    /** Puts another form of the job into the books. */
    void put(Job changed) {
        job.set(changed);
    }

    /** Writes moved tasks of a step, and counts them. */
    void post(Step step, List<TaskChange> changes) {
        Step before = current(step);
        if (!changes.isEmpty()) {
            tx.tasks().save(before, changes.stream().map(TaskChange::after).toList());
            cancelActions(changes);
        }
        put(before, StepTally.after(before, changes, now));
    }

    /** Puts a step into the books as it stands now, and notes what follows from its change. */
    void put(Step before, Step after) {
        Job jobBefore = job.get();
        Job jobAfter = jobBefore.after(before, after, now);
        steps.put(after.id(), after);
        job.set(jobAfter);
        for (StepOutcome outcome : StepOutcome.of(before, after)) {
            consequences.add(() -> tellConsumers(after, outcome));
        }
        if (incompatible(after) > incompatible(before)) {
            consequences.add(() -> cancelOthers(after));
        }
        long failed = jobAfter.counts().of(TaskStatus.FAILED);
        if (failed > jobBefore.counts().of(TaskStatus.FAILED)
                && failed >= jobAfter.failuresThatStop()
                && stopped.compareAndSet(false, true)) {
            consequences.add(this::stop);
        }
    }

    /**
     * Turns all tasks of a step to a target: at once while at most {@code budget} rows are to be
     * changed; otherwise the untouched tasks at once and the rows in slices afterwards, until when
     * step and job are UPDATE_IN_PROGRESS.
     *
     * @param restart what a task of the step that is to run again becomes
     * @return how many rows were changed
     */
    int aim(Step step, TargetUpdate update, TaskStatus restart, int budget) {
        Step before = current(step);
        List<Task> rows = tx.tasks().departed(before, update.scope(), 0, budget + 1);
        boolean few = rows.size() <= budget;
        Step aimed =
                baselineAimed(before, update, restart)
                        .aimedAt(
                                update.target(),
                                before.audit()
                                        .updated(update.at(), update.by().orElse(Author.FARM)));
        put(before, aimed.with(few ? settled(aimed, update) : StepLifecycle.UPDATE_IN_PROGRESS));
        if (!few) {
            put(job.get().with(JobLifecycle.UPDATE_IN_PROGRESS, JobMessages.UPDATING));
            return 0;
        }
        post(aimed, changes(rows, update, restart));
        return rows.size();
    }

    /**
     * Turns what waits to run in a step to NOT_COMPATIBLE: the untouched tasks, and rows as far as
     * {@code budget} goes.
     *
     * @return how many rows were changed; {@code budget} if there may be more
     */
    int refuse(Step step, int budget) {
        Step before = current(step);
        List<Task> rows = tx.tasks().departed(before, TO_RUN, 0, budget);
        Step refused = before;
        if (TO_RUN.contains(before.baseline().status())) {
            refused = based(before, before.baseline().with(TaskStatus.NOT_COMPATIBLE));
            put(before, refused);
        }
        post(refused, rows.stream().map(row -> new TaskChange(row, refused(row))).toList());
        return rows.size();
    }

    private static Task refused(Task row) {
        return new Task(
                row.id(),
                TaskStatus.NOT_COMPATIBLE,
                row.target(),
                row.failureRetryCount(),
                Optional.empty(),
                Optional.empty(),
                row.updatedAt(),
                row.updatedBy(),
                row.latestSessionAction());
    }

    /** Moves those of {@code rows} that an update reaches. */
    static List<TaskChange> changes(List<Task> rows, TargetUpdate update, TaskStatus restart) {
        return rows.stream()
                .map(row -> new TaskChange(row, update.applyTo(row, restart)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Lets everything follow that has to, and writes the steps and the job. */
    void close() {
        for (Runnable next = consequences.poll(); next != null; next = consequences.poll()) {
            next.run();
        }
        steps.values().forEach(tx.steps()::update);
        tx.jobs().update(job.get());
    }

    private Step baselineAimed(Step step, TargetUpdate update, TaskStatus restart) {
        Baseline baseline = step.baseline().updated(update, restart);
        return baseline.equals(step.baseline()) ? step : based(step, baseline);
    }

    /** The step with another baseline, to which all untouched tasks move. */
    private Step based(Step step, Baseline baseline) {
        long untouched = step.taskCount() - tx.tasks().countDeparted(step);
        StatusCounts counts =
                step.counts().moved(step.baseline().status(), baseline.status(), untouched);
        return step.with(baseline).counted(counts, 0, Optional.empty(), now);
    }

    private static StepLifecycle settled(Step step, TargetUpdate update) {
        return update.by().isPresent() || step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS
                ? StepLifecycle.UPDATE_SUCCEEDED
                : step.lifecycle();
    }

    private void tellConsumers(Step step, StepOutcome outcome) {
        for (Step found : tx.steps().consumersOf(job.get().key(), step.id())) {
            Step consumer = current(found);
            switch (outcome) {
                case RESOLVED -> resolve(consumer);
                case REOPENED -> reopen(consumer);
                case BROKEN -> cancel(consumer);
            }
        }
    }

    private void resolve(Step consumer) {
        Step after = consumer.resolvedOne(now);
        put(consumer, after);
        if (after.counts().of(TaskStatus.READY) > 0) {
            readied.set(true);
        }
    }

    /** What a worker holds is interrupted, to wait again; what has ended keeps its status. */
    private void reopen(Step consumer) {
        List<Task> held = tx.tasks().departed(consumer, HELD, 0, Integer.MAX_VALUE);
        put(consumer, consumer.reopenedOne(now));
        TargetUpdate wait = new TargetUpdate(TargetStatus.PENDING, now, Optional.empty());
        post(consumer, changes(held, wait, TaskStatus.PENDING));
    }

    private void stop() {
        tx.steps().ofJob(job.get().key()).forEach(step -> cancel(current(step)));
    }

    /** A job with a step that no fleet can take does not go on (API: NOT_COMPATIBLE). */
    private void cancelOthers(Step step) {
        tx.steps().ofJob(job.get().key()).stream()
                .map(this::current)
                .filter(other -> !other.id().equals(step.id()) && incompatible(other) == 0)
                .forEach(this::cancel);
    }

    private static long incompatible(Step step) {
        return step.counts().of(TaskStatus.NOT_COMPATIBLE);
    }

    /** Cancels what is unfinished, unless a user's wide update is about to end it anyway. */
    private void cancel(Step step) {
        if (!isEnding(step) && !isCanceling(step)) {
            TargetUpdate update = new TargetUpdate(TargetStatus.CANCELED, now, Optional.empty());
            aim(step, update, TaskStatus.READY, SLICE);
        }
    }

    private static boolean isEnding(Step step) {
        return step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS
                && step.target()
                        .map(to ->
                                to == TargetStatus.CANCELED
                                        || to == TargetStatus.FAILED
                                        || to == TargetStatus.SUCCEEDED)
                        .orElse(false);
    }

    /** Whether all has ended, or is on its way to be canceled. */
    private static boolean isCanceling(Step step) {
        StatusCounts counts = step.counts();
        long ended =
                counts.of(TaskStatus.SUCCEEDED)
                        + counts.of(TaskStatus.FAILED)
                        + counts.of(TaskStatus.CANCELED);
        boolean canceled = step.target().equals(Optional.of(TargetStatus.CANCELED));
        return ended + (canceled ? counts.of(TaskStatus.INTERRUPTING) : 0) == step.taskCount();
    }

    private void cancelActions(List<TaskChange> changes) {
        List<SessionAction> canceled = new ArrayList<>();
        changes.stream()
                .filter(TaskChange::interrupts)
                .flatMap(change -> change.after().latestSessionAction().stream())
                .flatMap(id -> tx.sessions().findAction(job.get().key(), id).stream())
                .filter(action -> !action.status().isFinal())
                .forEach(action -> canceled.add(canceling(action)));
        if (canceled.isEmpty()) {
            return;
        }
        tx.sessions().save(job.get().key(), canceled);
        canceled.stream()
                .map(SessionAction::id)
                .map(SessionActionId::session)
                .distinct()
                .flatMap(id -> tx.sessions().find(job.get().key(), id).stream())
                .forEach(session -> toCancel.put(session.id(), session));
    }

    private static SessionAction canceling(SessionAction action) {
        return new SessionAction(
                action.id(),
                action.definition(),
                ActionStatus.CANCELING,
                action.startedAt(),
                action.endedAt(),
                action.workerUpdatedAt(),
                action.progressPercent(),
                action.progressMessage(),
                action.processExitCode(),
                action.manifests());
    }
}
