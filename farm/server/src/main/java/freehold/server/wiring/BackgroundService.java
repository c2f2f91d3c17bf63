package freehold.server.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One of the things that happen without a request.
 *
 * @param name as logs and metrics show it
 * @param every how long it rests at most between two turns
 * @param topic what wakes it before that, if anything does
 */
public record BackgroundService(String name, Duration every, Optional<String> topic, Turn turn) {
    /** A turn of work. */
    @FunctionalInterface
    public interface Turn {
        /** Does what is due at {@code now}, and says how much that was. */
        int runOnce(Instant now);
    }

    static BackgroundService every(Duration rest, String name, Turn turn) {
        return new BackgroundService(name, rest, Optional.empty(), turn);
    }

    static BackgroundService wokenBy(String topic, Duration rest, String name, Turn turn) {
        return new BackgroundService(name, rest, Optional.of(topic), turn);
    }
}
