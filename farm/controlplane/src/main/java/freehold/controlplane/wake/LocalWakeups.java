package freehold.controlplane.wake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wake-ups within one process.
 *
 * <p>The last wake-ups are kept, so that a wait can tell whether one of its topics was woken since
 * its mark. A mark older than everything kept counts as woken: the caller looks once more for
 * nothing, which is cheap, where sleeping through would not be.
 */
public final class LocalWakeups implements Wakeups {
    private static final int REMEMBERED = 4_096;

    private final ReentrantLock lock = new ReentrantLock();
    private final State state = new State();

    @Override
    public long mark() {
        return state.woken.get();
    }

    @Override
    public void wake(String topic) {
        lock.lock();
        try {
            state.remember(topic);
            state.waiting.getOrDefault(topic, List.of()).forEach(CountDownLatch::countDown);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wakeAll() {
        lock.lock();
        try {
            state.forgetAll();
            state.waiting.values().forEach(latches -> latches.forEach(CountDownLatch::countDown));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(Set<String> topics, long mark, Duration patience)
            throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        lock.lock();
        try {
            if (state.wokenSince(mark, topics)) {
                return true;
            }
            topics.forEach(topic -> state.join(topic, latch));
        } finally {
            lock.unlock();
        }
        try {
            return latch.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            leave(topics, latch);
        }
    }

    private void leave(Set<String> topics, CountDownLatch latch) {
        lock.lock();
        try {
            topics.forEach(topic -> state.leave(topic, latch));
        } finally {
            lock.unlock();
        }
    }

    /** Who waits for what, and what was woken lately; touched only under the lock. */
    private static final class State {
        private final Map<String, List<CountDownLatch>> waiting = new HashMap<>();
        private final Deque<String> recent = new ArrayDeque<>();
        private final AtomicLong woken = new AtomicLong();

        private void remember(String topic) {
            woken.incrementAndGet();
            recent.addFirst(topic);
            if (recent.size() > REMEMBERED) {
                recent.removeLast();
            }
        }

        private void forgetAll() {
            woken.incrementAndGet();
            recent.clear();
        }

        private boolean wokenSince(long mark, Set<String> topics) {
            long missed = woken.get() - mark;
            return missed > recent.size()
                    || recent.stream().limit(missed).anyMatch(topics::contains);
        }

        private void join(String topic, CountDownLatch latch) {
            waiting.computeIfAbsent(topic, _ -> new ArrayList<>(1)).add(latch);
        }

        private void leave(String topic, CountDownLatch latch) {
            List<CountDownLatch> latches = waiting.getOrDefault(topic, List.of());
            if (latches.remove(latch) && latches.isEmpty()) {
                waiting.remove(topic);
            }
        }
    }
}
