package freehold.server.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls are being worked on and how many are held, and whether new ones are let in. A held
 * call does no work and does not count against the limit.
 */
final class Traffic {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final int limit;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();

    /**
     * @param limit how many calls may be worked on at a time
     */
    Traffic(int limit) {
        this.limit = limit;
    }

    /**
     * Lets a call in; it must {@link #leave} again.
     *
     * @throws EdgeRefusal ThrottlingException if the server is full or going down
     */
    void enter() {
        if (working.incrementAndGet() > limit || draining.get()) {
            leave();
            throw EdgeRefusal.throttled(
                    draining.get()
                            ? "The server is going down; try again."
                            : "The server is busy with " + limit + " other requests; try again.",
                    SOON);
        }
    }

    void leave() {
        working.decrementAndGet();
        tellThoseWhoWait();
    }

    /** A call that was let in stops working for a while. */
    void hold() {
        held.incrementAndGet();
        leave();
    }

    /** A held call works again; it is never refused. */
    void resume() {
        working.incrementAndGet();
        held.decrementAndGet();
    }

    int working() {
        return working.get();
    }

    int held() {
        return held.get();
    }

    boolean isDraining() {
        return draining.get();
    }

    /** Lets nobody in any more. */
    void drain() {
        draining.set(true);
    }

    /** Waits until every call has left, or patience is over; returns whether all have left. */
    boolean awaitEmpty(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (working.get() + held.get() > 0) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = left.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void tellThoseWhoWait() {
        if (draining.get()) {
            lock.lock();
            try {
                left.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
