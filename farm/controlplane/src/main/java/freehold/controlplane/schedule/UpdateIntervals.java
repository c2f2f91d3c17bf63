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
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration MEDIUM = Duration.ofSeconds(30);

    private UpdateIntervals() {}

    /** Seconds until an idle worker calls again, when {@code workers} call this node. */
    public static int idle(int workers) {
        if (workers <= 500) {
            return 0;
        }
        if (workers <= 1_000) {
            return 1;
        }
        if (workers <= 2_500) {
            return 2;
        }
        return workers <= 7_500 ? 5 : 15;
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
