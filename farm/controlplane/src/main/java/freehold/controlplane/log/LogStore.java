package freehold.controlplane.log;

import java.util.List;
import java.util.Optional;

/** Keeps log streams. Thread-safe. */
public interface LogStore {
    /** Makes a group; false if it was there. */
    boolean createGroup(String group);

    boolean hasGroup(String group);

    /**
     * Makes a stream, and its group if need be; false if it was there.
     *
     * @param owner the worker that may write to it; empty for a stream of administrators
     */
    boolean create(LogStream stream, String owner);

    /** The owner of a stream; absent if there is no such stream. */
    Optional<String> owner(LogStream stream);

    /** Adds events at the end of a stream that exists, all or none. */
    void append(LogStream stream, List<LogEvent> events);

    /** Events of a stream that exists, from a place in it. */
    Page read(LogStream stream, Query query);

    /** The names of a group's streams, in order, those after {@code after} first. */
    List<String> streams(String group, String prefix, Optional<String> after, int limit);

    /** Brings to disk what was appended since the last time. */
    void sync();

    /**
     * Which events are asked for.
     *
     * @param from where to start
     * @param forward whether to read towards the end; otherwise the events before {@code from}
     * @param earliest first timestamp wanted, milliseconds
     * @param before first timestamp not wanted any more, milliseconds
     * @param limit at most so many
     */
    record Query(Place from, boolean forward, long earliest, long before, int limit) {}

    /** A place between two events of a stream. */
    sealed interface Place {
        /** Before the first event. */
        record Start() implements Place {}

        /** After the last event there is now. */
        record End() implements Place {}

        /** Where an earlier page began or ended. */
        record At(long offset) implements Place {}
    }

    /**
     * Events in their order in the stream, and the places before the first and after the last of
     * them; both are the place asked from when there are none.
     */
    record Page(List<LogEvent> events, long start, long end) {
        public Page {
            events = List.copyOf(events);
        }
    }
}
