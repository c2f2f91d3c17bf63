package freehold.domain.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How many tasks a session holds at once: enough that a worker of short tasks never waits for its
 * next call, few enough that other workers find work too (API: task pipelining).
 */
public final class Pipeline {
    /** How much work a session is to hold, by what its tasks took so far. */
    static final Duration TARGET = Duration.ofSeconds(60);

    /** A worker can be told to cancel at most 100 actions of a session; this stays well below. */
    static final int MOST = 64;

    private Pipeline() {}

    /**
     * How many runs to add to {@code session}: one task at first, then more by doubling, as long as
     * they take under a minute together, and never so many that it holds more than its share of
     * what is left: the last tasks go to the workers that are free first.
     *
     * @param ready READY tasks of the step
     * @param workers workers that could take them, this one included
     */
    public static int wanted(OpenSession session, long ready, int workers) {
        if (session.session().ending()) {
            return 0;
        }
        int open = (int) session.taskRuns().filter(it -> !it.status().isFinal()).count();
        long fair = Math.ceilDiv(ready, Math.max(1, workers));
        return Math.clamp(Math.min(depth(session.pastRuns()), fair) - open, 0, MOST);
    }

    private static long depth(PastRuns past) {
        Optional<Duration> average = past.average();
        if (average.isEmpty()) {
            return 1;
        }
        long fitting = Math.ceilDiv(TARGET.toMillis(), Math.max(1, average.get().toMillis()));
        return Math.min(MOST, Math.min(fitting, Integer.highestOneBit(past.runs() + 1)));
    }
}
