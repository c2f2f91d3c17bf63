package freehold.domain.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a follower has come: it has had everything before a record, and some events of that.
 *
 * @param told how many events of the record it has had; {@link #ALL} for the whole of it
 */
public record EventCursor(EventPosition record, long told) {
    /** The whole record, however many events it has. */
    public static final long ALL = Long.MAX_VALUE;

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,18}|all)");

    /** The cursor of a follower that has had nothing. */
    public static EventCursor start() {
        return new EventCursor(EventPosition.START, ALL);
    }

    /** Behind a record. */
    public static EventCursor after(EventPosition record) {
        return new EventCursor(record, ALL);
    }

    /** What {@link #text} wrote; empty if the text is nothing of the kind. */
    public static Optional<EventCursor> parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String told = found.group(4);
        return Optional.of(
                new EventCursor(
                        new EventPosition(
                                Long.parseLong(found.group(1)),
                                Long.parseLong(found.group(2)),
                                Long.parseLong(found.group(3))),
                        told.equals("all") ? ALL : Long.parseLong(told)));
    }

    /** A text that {@link #parse} reads. */
    public String text() {
        return record.epoch()
                + "."
                + record.transaction()
                + "."
                + record.sequence()
                + "."
                + (told == ALL ? "all" : told);
    }

    /**
     * Whether what comes next may have been dropped.
     *
     * @param horizon the last record that was dropped
     */
    public boolean isBehind(EventPosition horizon) {
        int order = record.compareTo(horizon);
        return order < 0 || (order == 0 && told != ALL);
    }
}
