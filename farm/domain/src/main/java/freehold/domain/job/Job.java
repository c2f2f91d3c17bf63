package freehold.domain.job;

import freehold.domain.Audit;
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
}
