package freehold.server.wiring;

import freehold.controlplane.wake.Wakeups;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives background services their turns, each on a virtual thread of its own. A service that fails
 * is counted, logged, and gets its next turn all the same. Started once and stopped once.
 */
final class BackgroundLoops {
    private static final Logger LOG = System.getLogger(BackgroundLoops.class.getName());

    private final List<Thread> threads;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicBoolean stopping = new AtomicBoolean();

    BackgroundLoops(List<BackgroundService> services, Wakeups wakeups, InstantSource clock) {
        this.wakeups = wakeups;
        this.clock = clock;
        this.threads =
                services.stream()
                        .map(service ->
                                Thread.ofVirtual()
                                        .name("background-" + service.name())
                                        .unstarted(() -> loop(service)))
                        .toList();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Turns that failed since the start. */
    long failures() {
        return failures.get();
    }

    /**
     * Lets turns that are under way end, and gives no more. Nothing is interrupted: a thread that
     * is interrupted while it writes would close the file under its feet.
     */
    void stop() throws InterruptedException {
        stopping.set(true);
        wakeups.wakeAll();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void loop(BackgroundService service) {
        Set<String> topics = new HashSet<>();
        // A wait without a topic could not be ended.
        topics.add("background:" + service.name());
        service.topic().ifPresent(topics::add);
        try {
            while (true) {
                long mark = wakeups.mark();
                if (stopping.get()) {
                    return;
                }
                boolean rests = turn(service) == 0 || service.topic().isEmpty();
                if (rests) {
                    wakeups.await(topics, mark, service.every());
                }
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(service.name() + " is never interrupted", interrupted);
        }
    }

    /** One turn; one that failed did nothing. */
    private int turn(BackgroundService service) {
        try {
            return service.turn().runOnce(clock.instant());
        } catch (RuntimeException failure) {
            failures.incrementAndGet();
            LOG.log(Level.ERROR, "background service " + service.name() + " failed", failure);
            return 0;
        }
    }
}
