package freehold.domain.job;

import freehold.domain.Audit;
import freehold.domain.step.Step;
import freehold.domain.task.RollUp;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A job as it stands now.
 *
 * @param counts sums over its steps; none while it is being created
 * @param retryCount retries of all its tasks (API: taskFailureRetryCount)
 */
public record Job(
        JobKey key,
        String name,
        Optional<String> description,
        JobSettings settings,
        JobSubmission submission,
        JobDefinition definition,
        JobLifecycle lifecycle,
        String lifecycleMessage,
        StatusCounts counts,
        long retryCount,
        Optional<TargetStatus> target,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Map<String, String> tags,
        Audit audit) {
    public Job {
        tags = Map.copyOf(tags);
    }

    public JobId id() {
        return key.id();
    }

    /** How many FAILED tasks stop the job. */
    public long failuresThatStop() {
        return Math.max(1, settings.maxFailedTasks());
    }

    /** Whether its tasks exist and may be changed. */
    public boolean isModifiable() {
        return switch (lifecycle) {
            case CREATE_COMPLETE, UPDATE_FAILED, UPDATE_SUCCEEDED -> true;
            case CREATE_IN_PROGRESS,
                    CREATE_FAILED,
                    UPLOAD_IN_PROGRESS,
                    UPLOAD_FAILED,
                    UPDATE_IN_PROGRESS,
                    ARCHIVED ->
                    false;
        };
    }

    /** Whether its steps and tasks can be seen. */
    public boolean hasSteps() {
        return isModifiable()
                || lifecycle == JobLifecycle.UPDATE_IN_PROGRESS
                || lifecycle == JobLifecycle.ARCHIVED;
    }

    /** The same after one of its steps changed. */
    public Job after(Step before, Step now, Instant at) {
        StatusCounts changed = counts.minus(before.counts()).plus(now.counts());
        return new Job(
                key,
                name,
                description,
                settings,
                submission,
                definition,
                lifecycle,
                lifecycleMessage,
                changed,
                retryCount + now.retryCount() - before.retryCount(),
                target,
                startedAt.or(now::startedAt),
                RollUp.end(counts, endedAt, changed, now.endedAt().orElse(at)),
                tags,
                audit);
    }

    public Job with(JobLifecycle changed, String message) {
        return new Job(
                key,
                name,
                description,
                settings,
                submission,
                definition,
                changed,
                message,
                counts,
                retryCount,
                target,
                startedAt,
                endedAt,
                tags,
                audit);
    }

    /** The same with what was last asked of all its tasks. */
    public Job aimedAt(TargetStatus asked) {
        return new Job(
                key,
                name,
                description,
                settings,
                submission,
                definition,
                lifecycle,
                lifecycleMessage,
                counts,
                retryCount,
                Optional.of(asked),
                startedAt,
                endedAt,
                tags,
                audit);
    }

    public Job with(Audit changed) {
        return new Job(
                key,
                name,
                description,
                settings,
                submission,
                definition,
                lifecycle,
                lifecycleMessage,
                counts,
                retryCount,
                target,
                startedAt,
                endedAt,
                tags,
                changed);
    }

    public Job with(JobSettings changed) {
        return new Job(
                key,
                name,
                description,
                changed,
                submission,
                definition,
                lifecycle,
                lifecycleMessage,
                counts,
                retryCount,
                target,
                startedAt,
                endedAt,
                tags,
                audit);
    }

    /** The same under another name and description. */
    public Job called(String newName, Optional<String> newDescription) {
        return new Job(
                key,
                newName,
                newDescription,
                settings,
                submission,
                definition,
                lifecycle,
                lifecycleMessage,
                counts,
                retryCount,
                target,
                startedAt,
                endedAt,
                tags,
                audit);
    }

    /** The same with what its template came to, and its tasks counted. */
    public Job created(JobDefinition defined, StatusCounts counted) {
        return new Job(
                key,
                name,
                description,
                settings,
                submission,
                defined,
                lifecycle,
                lifecycleMessage,
                counted,
                retryCount,
                target,
                startedAt,
                endedAt,
                tags,
                audit);
    }
}
