package freehold.worker.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a call is tried again: longer each time, and not in step with others. */
final class Backoff {
    private static final double FIRST_SECONDS = 0.5;
    private static final double LONGEST_SECONDS = 30;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures how often the call has failed by now, from 1
     * @param atLeast what the farm asked for; up to a fifth more spreads those it asked
     */
    Duration pause(int failures, Optional<Duration> atLeast) {
        double ceiling =
                Math.min(LONGEST_SECONDS, FIRST_SECONDS * Math.pow(2, Math.min(failures - 1, 10)));
        double own = ceiling * random.nextDouble(0.5, 1);
        double asked =
                atLeast.map(least -> least.toMillis() / 1000.0 * random.nextDouble(1, 1.2))
                        .orElse(0.0);
        return Duration.ofMillis((long) (1000 * Math.max(own, asked)));
    }
}
