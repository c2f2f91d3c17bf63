package freehold.worker.agent;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a session tell the agent's loop that the farm should hear something now, or soon. */
final class Bell {
    /** What can wait so long is told together with what comes meanwhile. */
    private static final Duration SOON = Duration.ofMillis(25);

    private final Semaphore rung = new Semaphore(0);
    private final AtomicBoolean now = new AtomicBoolean();

    void ring() {
        now.set(true);
        rung.release();
    }

    /** Rings in a moment, or as soon as {@link #ring} does. */
    void ringSoon() {
        rung.release();
    }

    /** Waits until it rings, or has rung since it was last waited for. */
    void await(Duration patience) throws InterruptedException {
        if (rung.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            long end = System.nanoTime() + SOON.toNanos();
            boolean another = true;
            while (!now.get() && another) {
                another = rung.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        }
        now.set(false);
        rung.drainPermits();
    }
}
