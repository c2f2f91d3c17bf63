package freehold.domain.step;

import freehold.domain.Audit;
import freehold.domain.job.JobKey;
import freehold.domain.task.RollUp;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A step as it stands now.
 *
 * @param taskCount size of the parameter space, at least 1
 * @param cursor no task at or after this index has been taken from the baseline by the scheduler
 * @param unresolvedDependencies how many of its dependencies have not succeeded yet
 * @param retryCount retries of all its tasks (API: taskFailureRetryCount)
 */
public record Step(
        JobKey job,
        StepId id,
        StepDefinition definition,
        StepLifecycle lifecycle,
        Baseline baseline,
        StatusCounts counts,
        long taskCount,
        long cursor,
        int unresolvedDependencies,
        long retryCount,
        Optional<TargetStatus> target,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Audit audit) {
    /** Whether every task has succeeded, so that the steps that wait for it need wait no more. */
    public boolean hasSucceeded() {
        return counts.of(TaskStatus.SUCCEEDED) == taskCount;
    }

    /** Whether every task has come to its end, and not all of them well. */
    public boolean hasEndedBadly() {
        long succeeded = counts.of(TaskStatus.SUCCEEDED);
        long bad = counts.of(TaskStatus.FAILED) + counts.of(TaskStatus.CANCELED);
        return bad > 0 && succeeded + bad == taskCount;
    }

    /** Whether it waits for other steps. */
    public boolean isWaiting() {
        return unresolvedDependencies > 0;
    }

    /** The same with its tasks counted anew; start and end follow from them. */
    public Step counted(
            StatusCounts changed, long retries, Optional<Instant> started, Instant endedNow) {
        return new Step(
                job,
                id,
                definition,
                lifecycle,
                baseline,
                changed,
                taskCount,
                cursor,
                unresolvedDependencies,
                retryCount + retries,
                target,
                startedAt.or(() -> started),
                RollUp.end(counts, endedAt, changed, endedNow),
                audit);
    }

    public Step with(Baseline changed) {
        return new Step(
                job,
                id,
                definition,
                lifecycle,
                changed,
                counts,
                taskCount,
                cursor,
                unresolvedDependencies,
                retryCount,
                target,
                startedAt,
                endedAt,
                audit);
    }

    public Step with(StepLifecycle changed) {
        return new Step(
                job,
                id,
                definition,
                changed,
                baseline,
                counts,
                taskCount,
                cursor,
                unresolvedDependencies,
                retryCount,
                target,
                startedAt,
                endedAt,
                audit);
    }

    /**
     * The same with one of its dependencies resolved; with the last of them its PENDING tasks are
     * READY.
     */
    public Step resolvedOne(Instant now) {
        boolean free = unresolvedDependencies == 1;
        return waitingFor(
                unresolvedDependencies - 1,
                free ? TaskStatus.PENDING : TaskStatus.READY,
                TaskStatus.READY,
                now);
    }

    /**
     * The same with one of its dependencies open again; its READY tasks are PENDING. Those that a
     * worker holds are the caller's to interrupt.
     */
    public Step reopenedOne(Instant now) {
        return waitingFor(unresolvedDependencies + 1, TaskStatus.READY, TaskStatus.PENDING, now);
    }

    private Step waitingFor(int unresolved, TaskStatus from, TaskStatus to, Instant now) {
        StatusCounts changed = counts.moved(from, to, counts.of(from));
        return new Step(
                job,
                id,
                definition,
                lifecycle,
                baseline.status() == from ? baseline.with(to) : baseline,
                changed,
                taskCount,
                cursor,
                unresolved,
                retryCount,
                target,
                startedAt,
                RollUp.end(counts, endedAt, changed, now),
                audit);
    }

    /**
     * The same after all of its READY tasks up to {@code index} were taken. While the baseline is
     * not READY there are no untouched ones among them: the cursor stays before those, which may
     * become READY later.
     */
    public Step taken(long index) {
        return new Step(
                job,
                id,
                definition,
                lifecycle,
                baseline,
                counts,
                taskCount,
                baseline.status() == TaskStatus.READY ? Math.max(cursor, index + 1) : cursor,
                unresolvedDependencies,
                retryCount,
                target,
                startedAt,
                endedAt,
                audit);
    }

    /** The same with what was last asked of all its tasks. */
    public Step aimedAt(TargetStatus asked, Audit changed) {
        return new Step(
                job,
                id,
                definition,
                lifecycle,
                baseline,
                counts,
                taskCount,
                cursor,
                unresolvedDependencies,
                retryCount,
                Optional.of(asked),
                startedAt,
                endedAt,
                changed);
    }
}
