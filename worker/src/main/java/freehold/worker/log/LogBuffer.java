package freehold.worker.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines that wait to be sent. It holds a bounded number of bytes: while the farm is away, a chatty
 * command must neither fill the memory nor stand still, so lines beyond that are only counted.
 */
final class LogBuffer {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<LogEvent> events = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    LogBuffer(int capacity) {
        this.capacity = capacity;
    }

    void add(LogEvent event) {
        lock.lock();
        try {
            int cost = event.cost();
            if (bytes.get() + cost > capacity) {
                dropped.incrementAndGet();
                return;
            }
            addDropped(event);
            events.add(event);
            bytes.addAndGet(cost);
        } finally {
            lock.unlock();
        }
    }

    private void addDropped(LogEvent next) {
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            events.add(
                    new LogEvent(
                            next.timestamp(),
                            lost
                                    + " lines are missing here: the log could not be sent as fast"
                                    + " as it was written"));
        }
    }

    /** Empties the buffer. */
    List<LogEvent> takeAll() {
        lock.lock();
        try {
            List<LogEvent> all = List.copyOf(events);
            events.clear();
            bytes.set(0);
            return all;
        } finally {
            lock.unlock();
        }
    }
}
