package freehold.server.local;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a worker broke off in a row, and when it may be tried again: after a second, and twice
 * as long each time, up to five minutes.
 *
 * @param failures in a row
 */
record Attempts(int failures, Instant notBefore) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Who lives longer than that has not failed to start. */
    private static final Duration STARTED = Duration.ofMinutes(1);

    static final Attempts NONE = new Attempts(0, Instant.EPOCH);

    /** After one more that broke off. */
    Attempts failed(Duration lived, Instant now) {
        int inARow = lived.compareTo(STARTED) < 0 ? failures + 1 : 1;
        Duration pause = Duration.ofSeconds(1L << Math.min(inARow - 1, 20));
        return new Attempts(inARow, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
    }

    boolean mayTry(Instant now) {
        return !now.isBefore(notBefore);
    }
}
