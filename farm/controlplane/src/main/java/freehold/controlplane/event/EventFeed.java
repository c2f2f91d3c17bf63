package freehold.controlplane.event;

import freehold.domain.event.EventCursor;
import freehold.domain.event.EventFilter;
import freehold.domain.event.EventPage;
import freehold.domain.event.EventPosition;
import freehold.domain.event.FarmEvent;
import freehold.domain.event.RecordedChanges;
import freehold.domain.farm.FarmId;
import freehold.store.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a farm's feed. However rarely its filter finds something, a part costs no more than so many
 * records.
 */
final class EventFeed {
    private static final int RECORDS = 250;
    private static final int MOST_RECORDS = 2_000;

    private final Reading reading;
    private final FarmId farm;

    EventFeed(Reading reading, FarmId farm) {
        this.reading = reading;
        this.farm = farm;
    }

    /**
     * What a follower gets in one go.
     *
     * @param atEnd whether the feed had no more to give
     */
    record Part(List<FarmEvent> events, EventCursor next, boolean atEnd) {}

    /** The place of the oldest event that is kept. */
    EventCursor oldest() {
        return reading.events().horizon(farm).map(EventCursor::after).orElseGet(EventCursor::start);
    }

    /** The place behind all that has happened. */
    EventCursor latest() {
        return reading.events().newest(farm).map(EventCursor::after).orElseGet(this::oldest);
    }

    /** Whether what comes next after {@code cursor} is still kept. */
    boolean holds(EventCursor cursor) {
        Optional<EventPosition> horizon = reading.events().horizon(farm);
        return horizon.isEmpty() || !cursor.isBehind(horizon.get());
    }

    /** At most {@code limit} events after {@code cursor}; may be none although more follow. */
    Part after(EventCursor cursor, EventFilter filter, int limit) {
        List<FarmEvent> events = new ArrayList<>();
        EventCursor next = cursor;
        for (int read = 0; read < MOST_RECORDS; read += RECORDS) {
            List<RecordedChanges> records = reading.events().from(farm, next.record(), RECORDS);
            EventPage page = EventPage.of(records, next, filter, limit - events.size());
            events.addAll(page.events());
            next = page.next();
            boolean full = events.size() == limit;
            if (full || records.size() < RECORDS) {
                return new Part(events, next, !full);
            }
        }
        return new Part(events, next, false);
    }
}
