package freehold.domain.session;

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
}
