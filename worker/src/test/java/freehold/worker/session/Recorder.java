package freehold.worker.session;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a session says, and lets a test wait for a line. */
final class Recorder implements SessionListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Deque<String> lines = new ConcurrentLinkedDeque<>();
    final List<ActionStatus> statuses = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void output(String line) {
        lines.add(line);
        notifyAll();
    }

    @Override
    public void changed(ActionStatus status) {
        statuses.add(status);
    }

    /** Waits until something has said {@code ready}. */
    void awaitReady() throws InterruptedException {
        await("ready", 1);
    }

    /** Waits until so many lines begin so. */
    synchronized void await(String beginning, int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines.stream().filter(line -> line.startsWith(beginning)).count() < count) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("never said: " + beginning + "; but " + lines);
            }
            wait(left);
        }
    }
}
