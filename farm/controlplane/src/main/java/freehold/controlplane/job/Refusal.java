package freehold.controlplane.job;

import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.step.Step;
import freehold.domain.task.TaskStatus;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * Judges the steps of jobs anew that need something their queue has lost: what waits to run in
 * those that no fleet can take now becomes NOT_COMPATIBLE, and the other steps of the job CANCELED
 * (API: compatibility). In slices, each a transaction of its own; nothing of such a step is given
 * out meanwhile, for it does not fit any more.
 */
public final class Refusal {
    private final Store store;
    private final JobSignals signals;

    public Refusal(Store store, JobSignals signals) {
        this.store = store;
        this.signals = signals;
    }

    /**
     * Judges one job.
     *
     * @param requirement only steps that require this amount are judged
     */
    public void judge(JobKey key, String requirement) {
        boolean more = true;
        while (more) {
            more =
                    store.write(
                                    Optional.of(key.farm()),
                                    new OnJob<>(key, tx -> slice(tx, key, requirement)))
                            .map(this::after)
                            .orElse(false);
        }
    }

    /**
     * What one slice came to.
     *
     * @param more whether rows are left for another
     */
    private record Slice(TargetChanges.Changed changed, boolean more) {}

    private boolean after(Slice slice) {
        signals.after(slice.changed());
        return slice.more();
    }

    /** Refuses some tasks; empty if there are none to refuse. */
    private static Optional<Slice> slice(Transaction tx, JobKey key, String requirement) {
        Optional<Job> job =
                tx.jobs()
                        .find(key)
                        .filter(it -> it.lifecycle() != JobLifecycle.ARCHIVED)
                        .filter(it ->
                                isToRun(it.counts().of(TaskStatus.READY))
                                        || isToRun(it.counts().of(TaskStatus.PENDING)));
        List<Step> steps = job.map(it -> refused(tx, key, requirement)).orElse(List.of());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        OpenBooks books = new OpenBooks(tx, job.orElseThrow());
        int budget = OpenBooks.SLICE;
        for (Step step : steps) {
            budget -= books.refuse(step, budget);
        }
        books.close();
        return Optional.of(
                new Slice(
                        new TargetChanges.Changed(
                                books.job(),
                                books.toCancel(),
                                books.hasReadied(),
                                books.job().lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS),
                        budget == 0));
    }

    private static List<Step> refused(Transaction tx, JobKey key, String requirement) {
        List<Step> steps =
                tx.steps().ofJob(key).stream()
                        .filter(Refusal::waitsToRun)
                        .filter(step -> requires(step, requirement))
                        .toList();
        Restart restart = Restart.ofSteps(tx, key, TargetChanges.requirements(steps));
        return steps.stream()
                .filter(step -> restart.of(step) == TaskStatus.NOT_COMPATIBLE)
                .toList();
    }

    private static boolean waitsToRun(Step step) {
        return isToRun(step.counts().of(TaskStatus.READY))
                || isToRun(step.counts().of(TaskStatus.PENDING));
    }

    private static boolean isToRun(long tasks) {
        return tasks > 0;
    }

    private static boolean requires(Step step, String requirement) {
        return StepRequirements.toSchedule(step.definition().hostRequirements())
                .amounts()
                .anyMatch(amount -> amount.name().equalsIgnoreCase(requirement));
    }
}
