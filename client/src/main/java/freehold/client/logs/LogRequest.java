package freehold.client.logs;

import java.time.Instant;
import java.util.Optional;

/**
 * What to read of a log stream.
 *
 * @param group the log group
 * @param stream the stream in it
 * @param token where to go on; empty for the beginning
 * @param from the earliest time, included
 * @param to the latest time, excluded
 * @param limit how many events a page has at most; the service decides if empty
 */
public record LogRequest(
        String group,
        String stream,
        Optional<String> token,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Integer> limit) {

    /** All of a stream. */
    public static LogRequest of(String group, String stream) {
        return new LogRequest(
                group,
                stream,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same from where a token stands. */
    public LogRequest after(String place) {
        return new LogRequest(group, stream, Optional.of(place), from, to, limit);
    }

    /** The same with smaller pages. */
    public LogRequest limitedTo(int events) {
        return new LogRequest(group, stream, token, from, to, Optional.of(events));
    }
}
