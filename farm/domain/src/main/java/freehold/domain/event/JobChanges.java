package freehold.domain.event;

import freehold.domain.job.JobKey;
import java.time.Instant;
import java.util.List;

/**
 * What one transaction changed of one job, in the order in which it happened.
 *
 * @param at the moment the transaction counts as happening at
 */
public record JobChanges(JobKey job, Instant at, List<StatusChange> changes) {
    public JobChanges {
        changes = List.copyOf(changes);
    }

    /** As how many events they are told. */
    public long events() {
        return changes.stream().mapToLong(StatusChange::events).sum();
    }
}
