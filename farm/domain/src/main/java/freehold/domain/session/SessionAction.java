package freehold.domain.session;

import freehold.domain.task.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * A session action as it stands now.
 *
 * @param manifests output manifests as the worker reported them, API JSON
 */
public record SessionAction(
        SessionActionId id,
        ActionDefinition definition,
        ActionStatus status,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> workerUpdatedAt,
        Optional<Double> progressPercent,
        Optional<String> progressMessage,
        Optional<Integer> processExitCode,
        Optional<String> manifests) {
    /** An action as it is when it is put into a session. */
    public static SessionAction scheduled(SessionActionId id, ActionDefinition definition) {
        return new SessionAction(
                id,
                definition,
                ActionStatus.SCHEDULED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same in another status, the rest as it is. */
    public SessionAction with(ActionStatus next) {
        return with(next, startedAt, endedAt);
    }

    /** The same in another status with other times. */
    public SessionAction with(
            ActionStatus next, Optional<Instant> nextStartedAt, Optional<Instant> nextEndedAt) {
        return new SessionAction(
                id,
                definition,
                next,
                nextStartedAt,
                nextEndedAt,
                workerUpdatedAt,
                progressPercent,
                progressMessage,
                processExitCode,
                manifests);
    }

    /** The task it runs, if it runs one. */
    public Optional<TaskId> task() {
        return definition instanceof ActionDefinition.TaskRun(TaskId task)
                ? Optional.of(task)
                : Optional.empty();
    }
}
