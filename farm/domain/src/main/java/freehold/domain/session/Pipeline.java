package freehold.domain.session;

import java.time.Duration;
import java.util.List;

/**
 * How many tasks a session holds at once: enough that a worker of short tasks never waits for its
 * next call, few enough that other workers find work too (API: task pipelining).
 */
public final class Pipeline {
    /** How much work a session is to hold, by what its tasks took so far. */
    static final Duration TARGET = Duration.ofSeconds(60);

    /** A worker can be told to cancel at most 100 actions of a session; this stays well below. */
    static final int MOST = 64;

    /** A session is read whole at each call, so it gives way to a new one in time. */
    static final int LONGEST = 1_000;

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
        if (session.session().ending() || session.taskRuns().count() >= LONGEST) {
            return 0;
        }
        int open = (int) session.taskRuns().filter(it -> !it.status().isFinal()).count();
        long fair = Math.ceilDiv(ready, Math.max(1, workers));
        return Math.clamp(Math.min(depth(durations(session)), fair) - open, 0, MOST);
    }

    private static long depth(List<Duration> durations) {
        if (durations.isEmpty()) {
            return 1;
        }
        long total = durations.stream().mapToLong(Duration::toMillis).sum();
        long average = Math.max(1, total / durations.size());
        long fitting = Math.ceilDiv(TARGET.toMillis(), average);
        return Math.min(MOST, Math.min(fitting, Integer.highestOneBit(durations.size() + 1)));
    }

    private static List<Duration> durations(OpenSession session) {
        return session.taskRuns()
                .filter(run -> run.status() == ActionStatus.SUCCEEDED)
                .flatMap(run ->
                        run
                                .startedAt()
                                .flatMap(
                                        from -> run.endedAt().map(to -> Duration.between(from, to)))
                                .stream())
                .toList();
    }
}
