package freehold.controlplane.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Knows how long a silence has to be, and since when silence has been listened for. */
public final class SilenceJudge {
    private final Duration threshold;
    private final Duration interval;
    private final AtomicReference<Attention> attention;

    private record Attention(Instant since, Instant last) {}

    /**
     * @param threshold how long a worker may be silent
     * @param interval how often the judge is asked
     */
    public SilenceJudge(Duration threshold, Duration interval) {
        this.threshold = threshold;
        this.interval = interval;
        this.attention = new AtomicReference<>(new Attention(Instant.MIN, Instant.MIN));
    }

    /** Workers last heard before this are silent; empty while nobody can be judged. */
    Optional<Instant> silentBefore(Instant now) {
        Attention then =
                attention.updateAndGet(before ->
                        isLate(before, now)
                                ? new Attention(now, now)
                                : new Attention(before.since(), now));
        Instant before = now.minus(threshold);
        return then.since().isAfter(before) ? Optional.empty() : Optional.of(before);
    }

    private boolean isLate(Attention before, Instant now) {
        return before.last().equals(Instant.MIN)
                || now.isAfter(before.last().plus(interval).plusSeconds(10));
    }
}
