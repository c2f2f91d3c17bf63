package freehold.controlplane.schedule;

import freehold.domain.session.OpenSession;
import java.time.Duration;
import java.util.List;

/**
 * How soon a worker is to call again, in few steps, because agents log each change: seconds while
 * it works, by how long its tasks take; at once while it is idle, because its idle calls are held,
 * as long as there are few enough of them.
 */
public final class UpdateIntervals {
    private static final List<Integer> IDLE = List.of(0, 1, 2, 5, 15);

    /** So many calls a second are well below a fifth of what a node answers (ADR 0013). */
    private static final long IDLE_CALLS = 500;

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration MEDIUM = Duration.ofSeconds(30);

    private UpdateIntervals() {}

    /**
     * Seconds until an idle worker calls again, the least that keeps idle calls few enough.
     *
     * @param workers how many call this node
     * @param hold for how long this one's calls are held before that
     */
    public static int idle(int workers, Duration hold) {
        return IDLE.stream()
                .filter(seconds -> workers <= IDLE_CALLS * (hold.toSeconds() + seconds))
                .findFirst()
                .orElse(IDLE.getLast());
    }

    /** Seconds until a worker that is online but takes no work calls again. */
    public static int withoutWork() {
        return 15;
    }

    /** Seconds until a worker with these sessions calls again; never 0. */
    public static int working(List<OpenSession> sessions) {
        return sessions.stream().mapToInt(UpdateIntervals::working).min().orElse(1);
    }

    private static int working(OpenSession session) {
        Duration average = session.pastRuns().average().orElse(Duration.ZERO);
        if (average.compareTo(SHORT) < 0) {
            return 1;
        }
        return average.compareTo(MEDIUM) < 0 ? 2 : 5;
    }
}
