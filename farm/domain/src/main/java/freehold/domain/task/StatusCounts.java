package freehold.domain.task;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many tasks stand in each status. Kept on steps and jobs as tasks move, never counted.
 * Immutable.
 */
public final class StatusCounts {
    private static final StatusCounts NONE = new StatusCounts(new long[TaskStatus.values().length]);

    private final long[] counts;

    private StatusCounts(long[] counts) {
        this.counts = counts;
    }

    public static StatusCounts none() {
        return NONE;
    }

    /** {@code n} tasks, all in one status. */
    public static StatusCounts of(TaskStatus status, long n) {
        return NONE.plus(status, n);
    }

    public long of(TaskStatus status) {
        return counts[status.ordinal()];
    }

    public long total() {
        return Arrays.stream(counts).sum();
    }

    /**
     * As many more (or, negative, fewer) tasks in a status; a count below zero is a fault of the
     * caller.
     */
    public StatusCounts plus(TaskStatus status, long n) {
        long[] changed = counts.clone();
        changed[status.ordinal()] += n;
        if (changed[status.ordinal()] < 0) {
            throw new IllegalStateException(
                    status + " would count " + changed[status.ordinal()] + " tasks");
        }
        return new StatusCounts(changed);
    }

    public StatusCounts moved(TaskStatus from, TaskStatus to, long n) {
        return from == to ? this : plus(from, -n).plus(to, n);
    }

    public StatusCounts plus(StatusCounts other) {
        long[] sum = counts.clone();
        Arrays.setAll(sum, at -> counts[at] + other.counts[at]);
        return new StatusCounts(sum);
    }

    /**
     * The status a step or job of these tasks shows: the first in {@link TaskStatus} order that
     * occurs; empty without tasks.
     */
    public Optional<TaskStatus> rollUp() {
        return Arrays.stream(TaskStatus.values()).filter(status -> of(status) > 0).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
