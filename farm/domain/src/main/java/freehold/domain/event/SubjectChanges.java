package freehold.domain.event;

import java.time.Instant;
import java.util.List;

/**
 * What one transaction changed of one subject, in the order in which it happened.
 *
 * @param at the moment the transaction counts as happening at
 */
public record SubjectChanges(EventSubject subject, Instant at, List<StatusChange> changes) {
    public SubjectChanges {
        changes = List.copyOf(changes);
    }

    /** As how many events they are told. */
    public long events() {
        return changes.stream().mapToLong(StatusChange::events).sum();
    }
}
