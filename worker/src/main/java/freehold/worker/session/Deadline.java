package freehold.worker.session;

import java.time.Duration;

/**
 * A moment by which something must have happened, measured on the monotonic clock: a correction of
 * the wall clock must neither cut an action short nor let it run on.
 */
record Deadline(long nanos) {
    static final Deadline NEVER = new Deadline(Long.MAX_VALUE);

    /** What was due has been done; nothing can be due before it. */
    static final Deadline DONE = new Deadline(Long.MIN_VALUE);

    private static final long ORIGIN = System.nanoTime();

    static Deadline in(Duration duration) {
        long now = System.nanoTime() - ORIGIN;
        // Durations beyond three centuries would overflow.
        return duration.compareTo(Duration.ofDays(100_000)) > 0
                ? NEVER
                : new Deadline(now + duration.toNanos());
    }

    boolean passed() {
        return remainingNanos() <= 0;
    }

    long remainingNanos() {
        return this.equals(NEVER) || this.equals(DONE)
                ? Long.MAX_VALUE
                : nanos - (System.nanoTime() - ORIGIN);
    }

    boolean isBefore(Deadline other) {
        return nanos < other.nanos;
    }

    /** The one that is left to wait for first. */
    Deadline orEarlier(Deadline other) {
        return other.remainingNanos() < remainingNanos() ? other : this;
    }
}
