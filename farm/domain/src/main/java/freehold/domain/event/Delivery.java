package freehold.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the deliveries of a webhook have come, and how they fare.
 *
 * @param cursor everything before it was delivered
 * @param failedAttempts of the delivery that is due, since the last that succeeded
 * @param failingSince the first of these
 * @param nextAttemptAt not before this
 * @param deliveredAt the last success
 * @param message what went wrong last; absent while all is well
 */
public record Delivery(
        EventCursor cursor,
        int failedAttempts,
        Optional<Instant> failingSince,
        Instant nextAttemptAt,
        Optional<Instant> deliveredAt,
        Optional<String> message) {
    /** After a day of failures a webhook is given up. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** Beyond this many doublings the pause is the longest anyway. */
    private static final int DOUBLINGS = 16;

    /** Deliveries that have yet to begin, or begin anew. */
    public static Delivery from(EventCursor cursor, Instant now) {
        return new Delivery(cursor, 0, Optional.empty(), now, Optional.empty(), Optional.empty());
    }

    /** The same with nothing to deliver up to {@code next}. */
    public Delivery passed(EventCursor next) {
        return new Delivery(
                next, failedAttempts, failingSince, nextAttemptAt, deliveredAt, message);
    }

    /** The same once all up to {@code next} was delivered. */
    public Delivery succeeded(EventCursor next, Instant now) {
        return new Delivery(next, 0, Optional.empty(), now, Optional.of(now), Optional.empty());
    }

    /**
     * The same after a failure: the next attempt follows after a pause that doubles each time, from
     * a second to half an hour, less up to half of it so that webhooks do not keep step.
     *
     * @param jitter at least 0 and below 1
     */
    public Delivery failed(String why, Instant now, double jitter) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failedAttempts, DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        long millis = Math.round(pause.toMillis() * (1 - jitter / 2));
        return new Delivery(
                cursor,
                failedAttempts + 1,
                failingSince.or(() -> Optional.of(now)),
                now.plusMillis(millis),
                deliveredAt,
                Optional.of(why));
    }

    /** The same after events were lost because they were not delivered while they were kept. */
    public Delivery skipped(EventCursor oldest) {
        return new Delivery(
                oldest,
                failedAttempts,
                failingSince,
                nextAttemptAt,
                deliveredAt,
                Optional.of("Events were dropped before they could be delivered."));
    }

    Delivery saying(String text) {
        return new Delivery(
                cursor,
                failedAttempts,
                failingSince,
                nextAttemptAt,
                deliveredAt,
                Optional.of(text));
    }

    /** Whether every attempt has failed for a day. */
    boolean isHopeless(Instant now) {
        return failingSince.filter(since -> !now.isBefore(since.plus(PATIENCE))).isPresent();
    }
}
