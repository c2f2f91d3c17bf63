package freehold.domain.session;

import java.time.Duration;
import java.util.Optional;

/**
 * The latest runs of tasks that succeeded: enough to know how long tasks take.
 *
 * @param runs how many
 * @param took how long they took together
 */
public record PastRuns(int runs, Duration took) {
    public static final PastRuns NONE = new PastRuns(0, Duration.ZERO);

    /** What one took on average, if there is one. */
    public Optional<Duration> average() {
        return runs == 0 ? Optional.empty() : Optional.of(took.dividedBy(runs));
    }

    PastRuns plus(SessionAction run) {
        Duration time =
                run.startedAt()
                        .flatMap(from -> run.endedAt().map(to -> Duration.between(from, to)))
                        .orElse(Duration.ZERO);
        return new PastRuns(runs + 1, took.plus(time));
    }
}
