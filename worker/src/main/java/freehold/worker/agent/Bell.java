package freehold.worker.agent;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a session tell the agent's loop that the farm should hear something now. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /** Waits until it rings, or has rung since it was last waited for. */
    void await(Duration patience) throws InterruptedException {
        if (rung.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
