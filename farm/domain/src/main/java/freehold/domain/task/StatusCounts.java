package freehold.domain.task;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many tasks stand in each status. Kept on steps and jobs as tasks move, never counted.
 * Immutable.
 */
public final class StatusCounts {
    private static final StatusCounts NONE = new StatusCounts(new EnumMap<>(TaskStatus.class));

    /** Holds no zeros, so that equal counts are equal maps. Never written after construction. */
    private final Map<TaskStatus, Long> counts;

    private StatusCounts(Map<TaskStatus, Long> counts) {
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
        return counts.getOrDefault(status, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * As many more (or, negative, fewer) tasks in a status; a count below zero is a fault of the
     * caller.
     */
    public StatusCounts plus(TaskStatus status, long n) {
        long sum = of(status) + n;
        if (sum < 0) {
            throw new IllegalStateException(status + " would count " + sum + " tasks");
        }
        EnumMap<TaskStatus, Long> changed = new EnumMap<>(TaskStatus.class);
        changed.putAll(counts);
        if (sum == 0) {
            changed.remove(status);
        } else {
            changed.put(status, sum);
        }
        return new StatusCounts(changed);
    }

    public StatusCounts moved(TaskStatus from, TaskStatus to, long n) {
        return from == to ? this : plus(from, -n).plus(to, n);
    }

    public StatusCounts plus(StatusCounts other) {
        StatusCounts sum = this;
        for (Map.Entry<TaskStatus, Long> more : other.counts.entrySet()) {
            sum = sum.plus(more.getKey(), more.getValue());
        }
        return sum;
    }

    /** What is left without {@code other}, which these counts must hold. */
    public StatusCounts minus(StatusCounts other) {
        StatusCounts rest = this;
        for (Map.Entry<TaskStatus, Long> less : other.counts.entrySet()) {
            rest = rest.plus(less.getKey(), -less.getValue());
        }
        return rest;
    }

    /**
     * The status a step or job of these tasks shows: the first in {@link TaskStatus} order that
     * occurs; empty without tasks.
     */
    public Optional<TaskStatus> rollUp() {
        return counts.keySet().stream().findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
