package freehold.domain.worker;

import freehold.domain.Audit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A worker as it is kept.
 *
 * @param generation grows with each start of its agent; credentials and sessions of an older one
 *     are over
 * @param hostProperties API JSON
 * @param capabilities what its agent reported at its start, API JSON
 * @param lastHeardAt the last time known to the store; a node's memory may know a later one
 */
public record Worker(
        WorkerKey key,
        WorkerStatus status,
        int generation,
        Optional<String> hostProperties,
        Optional<String> capabilities,
        Optional<Instant> lastHeardAt,
        Map<String, String> tags,
        Audit audit) {
    public Worker {
        tags = Map.copyOf(tags);
    }

    public WorkerId id() {
        return key.id();
    }
}
