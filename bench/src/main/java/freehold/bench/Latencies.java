package freehold.bench;

import java.util.Arrays;
import java.util.List;

/** Durations of many like things, for their percentiles. */
final class Latencies {
    private final long[] sorted;

    private Latencies(long... sorted) {
        this.sorted = sorted;
    }

    /** From durations in nanoseconds, in any order. */
    static Latencies ofNanos(List<long[]> parts) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return new Latencies(all);
    }

    static Latencies merged(List<Latencies> parts) {
        return ofNanos(parts.stream().map(part -> part.sorted).toList());
    }

    int count() {
        return sorted.length;
    }

    /** The smallest duration that {@code percent} of all do not exceed (nearest rank), in µs. */
    double micros(double percent) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e3;
    }

    double medianMillis() {
        return micros(50) / 1e3;
    }
}
