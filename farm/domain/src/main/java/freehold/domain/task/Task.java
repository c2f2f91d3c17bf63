package freehold.domain.task;

import freehold.domain.session.SessionActionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A task as it stands now: its step's baseline, or the row it got when it departed from that.
 *
 * @param target the last status a user asked for, by the task, its step or its job
 * @param failureRetryCount how often it failed and was put back to run again
 * @param startedAt start of the current attempt, from RUNNING on
 * @param endedAt present in terminal statuses only
 * @param updatedAt the last user's update; a worker's progress does not touch it
 * @param latestSessionAction the last taskRun made for it, kept after its end
 */
public record Task(
        TaskId id,
        TaskStatus status,
        Optional<TargetStatus> target,
        int failureRetryCount,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> updatedAt,
        Optional<String> updatedBy,
        Optional<SessionActionId> latestSessionAction) {}
