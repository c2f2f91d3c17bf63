package freehold.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls a second one caller may make: a bucket per caller that fills at the rate and holds
 * one second's worth. When there are too many buckets they are all forgotten, which only errs on
 * the generous side.
 */
final class RateLimit {
    private static final int CALLERS = 100_000;

    private record Bucket(double tokens, Instant at, boolean granted) {}

    private final double perSecond;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perSecond 0 for no limit
     */
    RateLimit(double perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /**
     * Counts a call of this caller.
     *
     * @throws EdgeRefusal ThrottlingException if it is one too many
     */
    void count(String caller) {
        if (perSecond <= 0) {
            return;
        }
        if (buckets.size() >= CALLERS) {
            buckets.clear();
        }
        Bucket bucket =
                buckets.compute(
                        caller,
                        (_, before) -> {
                            Bucket last = before == null ? full() : filled(before, clock.instant());
                            return last.tokens() < 1
                                    ? new Bucket(last.tokens(), last.at(), false)
                                    : new Bucket(last.tokens() - 1, last.at(), true);
                        });
        if (!bucket.granted()) {
            double missing = (1 - bucket.tokens()) / perSecond;
            throw EdgeRefusal.throttled(
                    "You make more than " + perSecond + " requests a second, the limit here.",
                    Duration.ofMillis((long) Math.ceil(missing * 1000)));
        }
    }

    private Bucket full() {
        return new Bucket(capacity(), clock.instant(), true);
    }

    private Bucket filled(Bucket before, Instant now) {
        double passed = Math.max(0, Duration.between(before.at(), now).toNanos() / 1e9);
        double tokens = Math.min(capacity(), before.tokens() + passed * perSecond);
        return new Bucket(tokens, now, true);
    }

    private double capacity() {
        return Math.max(1, perSecond);
    }
}
