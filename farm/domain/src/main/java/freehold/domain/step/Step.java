package freehold.domain.step;

import freehold.domain.Audit;
import freehold.domain.job.JobKey;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
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
        Audit audit) {}
