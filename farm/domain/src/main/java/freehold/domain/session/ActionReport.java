package freehold.domain.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What a worker says of one action: that it runs, or how it ended.
 *
 * @param completed absent while the action runs; otherwise SUCCEEDED, FAILED, INTERRUPTED, CANCELED
 *     or NEVER_ATTEMPTED
 * @param manifests output manifests, API JSON
 */
public record ActionReport(
        SessionActionId action,
        Optional<ActionStatus> completed,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> updatedAt,
        Optional<Double> progressPercent,
        Optional<String> progressMessage,
        Optional<Integer> processExitCode,
        Optional<String> manifests) {}
