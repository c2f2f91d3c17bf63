package freehold.worker.agent;

import java.time.Duration;
import java.time.Instant;

/** When credentials are to be replaced, and when it is too late to go on with them. */
final class Expiry {
    private static final Duration STALE = Duration.ofMinutes(15);
    private static final Duration LOST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private Expiry() {}

    /** Within a quarter of an hour of the end, and then once a minute. */
    static boolean isDue(Instant expiration, Instant lastTry, Instant now) {
        return !now.plus(STALE).isBefore(expiration) && !now.isBefore(lastTry.plus(BETWEEN_TRIES));
    }

    /** Whether work that needs the credentials must end: they would run out in the middle of it. */
    static boolean isLost(Instant expiration, Instant now) {
        return now.plus(LOST).isAfter(expiration);
    }
}
