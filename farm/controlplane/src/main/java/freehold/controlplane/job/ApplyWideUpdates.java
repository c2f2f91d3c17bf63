package freehold.controlplane.job;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Background service: carries on wide updates of tasks, slice by slice, each in a transaction of
 * its own that judges rows by their status at that moment. An update that a node left undone when
 * it ended is begun again from its first row, which changes nothing where it was done.
 */
public final class ApplyWideUpdates {
    private static final int AT_ONCE = 32;

    private final Store store;
    private final JobSignals signals;

    public ApplyWideUpdates(Store store, JobSignals signals) {
        this.store = store;
        this.signals = signals;
    }

    /** Carries some wide updates to their end, oldest first, and returns of how many jobs. */
    public int runOnce(Instant now) {
        List<JobKey> updating = store.read(reading -> reading.jobs().beingUpdated(AT_ONCE));
        updating.forEach(this::finish);
        return updating.size();
    }

    private void finish(JobKey key) {
        List<StepId> steps =
                store.read(reading -> reading.steps().ofJob(key)).stream()
                        .filter(step -> step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS)
                        .map(Step::id)
                        .toList();
        for (StepId step : steps) {
            Slice next = Slice.first();
            while (!next.isLast()) {
                Slice from = next;
                next = write(key, tx -> slice(tx, key, step, from));
                signals.workIsCanceled(next.toCancel());
            }
        }
        if (write(key, tx -> settle(tx, key))) {
            signals.workIsReady(key);
        }
    }

    /**
     * How far the update of one step has come.
     *
     * @param update what is asked; absent before the first slice
     * @param from the first index that was not looked at
     */
    private record Slice(
            Optional<TargetUpdate> update, long from, boolean isLast, List<Session> toCancel) {
        private static Slice first() {
            return new Slice(Optional.empty(), 0, false, List.of());
        }
    }

    private static Slice slice(Transaction tx, JobKey key, StepId id, Slice before) {
        Optional<Step> found =
                tx.steps()
                        .find(key, id)
                        .filter(it -> it.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS);
        Optional<Job> job = tx.jobs().find(key);
        if (found.isEmpty() || job.isEmpty()) {
            return new Slice(before.update(), before.from(), true, List.of());
        }
        Step step = found.get();
        TargetUpdate update = asked(step);
        long from = before.update().equals(Optional.of(update)) ? before.from() : 0;
        List<Task> rows = tx.tasks().departed(step, update.scope(), from, OpenBooks.SLICE);
        boolean last = rows.size() < OpenBooks.SLICE;
        TaskStatus restart =
                update.isRequeue()
                        ? Restart.ofJob(tx, key, TargetChanges.requirements(tx.steps().ofJob(key)))
                                .of(step)
                        : TaskStatus.READY;
        OpenBooks books = new OpenBooks(tx, job.get());
        books.post(step, OpenBooks.changes(rows, update, restart));
        if (last) {
            Step posted = books.current(step);
            books.put(posted, posted.with(StepLifecycle.UPDATE_SUCCEEDED));
        }
        books.close();
        return new Slice(
                Optional.of(update),
                last ? from : rows.getLast().id().index() + 1,
                last,
                books.toCancel());
    }

    /** What was asked of a step is kept with it; what the farm itself asks shows no author. */
    private static TargetUpdate asked(Step step) {
        return new TargetUpdate(
                step.target().orElse(TargetStatus.CANCELED),
                step.audit().updatedAt().orElse(step.audit().createdAt()),
                step.audit().updatedBy().filter(by -> !by.equals(Author.FARM)));
    }

    /** Ends the job's update if all its steps are done, and says whether workers may find work. */
    private static boolean settle(Transaction tx, JobKey key) {
        Optional<Job> job =
                tx.jobs().find(key).filter(it -> it.lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS);
        boolean undone =
                tx.steps().ofJob(key).stream()
                        .anyMatch(step -> step.lifecycle() == StepLifecycle.UPDATE_IN_PROGRESS);
        if (job.isEmpty() || undone) {
            return false;
        }
        tx.jobs().update(job.get().with(JobLifecycle.UPDATE_SUCCEEDED, JobMessages.UPDATED));
        return true;
    }

    private <T> T write(JobKey key, Function<Transaction, T> body) {
        return store.write(Optional.of(key.farm()), new OnJob<>(key, body));
    }
}
