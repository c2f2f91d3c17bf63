package freehold.domain.event;

import freehold.domain.event.StatusChange.TaskRunChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the feed as a follower gets it. Records are told event by event only as far as the page
 * reaches: a record of a million tasks costs a page no more than a page of any other.
 *
 * @param next where to go on
 */
public record EventPage(List<FarmEvent> events, EventCursor next) {
    public EventPage {
        events = List.copyOf(events);
    }

    /**
     * At most {@code limit} events after {@code cursor}.
     *
     * @param records in order; those before the cursor are passed over
     */
    public static EventPage of(
            List<RecordedChanges> records, EventCursor cursor, EventFilter filter, int limit) {
        List<FarmEvent> events = new ArrayList<>();
        EventCursor next = cursor;
        for (RecordedChanges record : records) {
            long told = record.position().equals(cursor.record()) ? cursor.told() : 0;
            next = EventCursor.after(record.position());
            if (told != EventCursor.ALL && filter.wants(record.changes())) {
                add(record, told, filter, limit - events.size(), events);
            }
            if (events.size() == limit) {
                next = events.getLast().after();
                break;
            }
        }
        return new EventPage(events, next);
    }

    private static void add(
            RecordedChanges record,
            long told,
            EventFilter filter,
            int limit,
            List<FarmEvent> events) {
        int room = limit;
        long first = 0;
        for (StatusChange change : record.changes().changes()) {
            long skipped = Math.clamp(told - first, 0, change.events());
            if (filter.wants(change) && skipped < change.events() && room > 0) {
                List<FarmEvent> found = told(record, change, first, skipped, room);
                events.addAll(found);
                room -= found.size();
            }
            first += change.events();
        }
    }

    private static List<FarmEvent> told(
            RecordedChanges record, StatusChange change, long first, long skipped, int limit) {
        if (!(change instanceof TaskRunChange(var step, var before, var after, var tasks))) {
            return List.of(event(record, first, change));
        }
        List<FarmEvent> events = new ArrayList<>();
        long number = first + skipped;
        for (long index : tasks.slice(skipped, limit)) {
            IndexRanges one = IndexRanges.of(List.of(index));
            events.add(event(record, number, new TaskRunChange(step, before, after, one)));
            number++;
        }
        return events;
    }

    private static FarmEvent event(RecordedChanges record, long number, StatusChange change) {
        SubjectChanges changes = record.changes();
        return new FarmEvent(changes.subject(), changes.at(), record.position(), number, change);
    }
}
