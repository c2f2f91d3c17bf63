package freehold.openjd.job;

import java.time.Duration;

/**
 * How large the next chunk should be, from how long the tasks of earlier ones took: as many tasks
 * as would have taken the target time. While fewer than ten are done, a larger size is approached
 * by a quarter of the way, for the first tasks may not be like the others. Rule K5.
 *
 * @param target how long a chunk should run; more than 0
 * @param size of the next chunk; at least 1
 * @param tasks done so far
 * @param taken by them together
 */
public record ChunkSizing(Duration target, long size, long tasks, Duration taken) {
    private static final int FEW = 10;
    private static final double NANOS = 1e9;

    /** Before any chunk has run: the default size. */
    public static ChunkSizing of(long defaultTaskCount, Duration target) {
        return new ChunkSizing(target, defaultTaskCount, 0, Duration.ZERO);
    }

    /** After one more chunk. Time that cannot be measured changes nothing. */
    public ChunkSizing after(long moreTasks, Duration moreTaken) {
        long done = tasks + moreTasks;
        Duration sum = taken.plus(moreTaken);
        return new ChunkSizing(target, next(done, seconds(sum)), done, sum);
    }

    private long next(long done, double seconds) {
        if (done <= 0 || seconds <= 0) {
            return size;
        }
        double ideal = seconds(target) / (seconds / done);
        double wanted = done < FEW && ideal > size ? 0.75 * size + 0.25 * ideal : ideal;
        return Math.max((long) wanted, 1);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
