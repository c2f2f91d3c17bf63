package freehold.domain.event;

import java.time.Instant;

/**
 * One event.
 *
 * @param record the record it is told from
 * @param number its place in that, from 0; with the record it names the event for good
 * @param change of one task, if it is of tasks
 */
public record FarmEvent(
        EventSubject subject, Instant at, EventPosition record, long number, StatusChange change) {
    /** The cursor of a follower that has had this event and all before it. */
    public EventCursor after() {
        return new EventCursor(record, number + 1);
    }
}
