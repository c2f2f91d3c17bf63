package freehold.worker.session;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens to a running command, from any thread, in one order for the one thread that acts on
 * it. It has little room, so that a command cannot write faster than its lines are handled.
 */
final class ActionEvents {
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(1024);
    private final AtomicBoolean closed = new AtomicBoolean();

    sealed interface Event {
        record Line(OutputLine line) implements Event {}

        record OutputEnded() implements Event {}

        record Exited(int code) implements Event {}

        record CancelAsked(Cancel cancel) implements Event {}
    }

    /** Waits for room; after {@link #close} nothing happens. */
    void publish(Event event) {
        try {
            boolean taken = false;
            while (!taken && !closed.get()) {
                taken = queue.offer(event, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next event, or empty if none comes within {@code nanos}. */
    Optional<Event> next(long nanos) throws InterruptedException {
        return Optional.ofNullable(queue.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /** All that was asked before the command started, when nothing else can have happened. */
    Optional<Cancel> asked() {
        Optional<Cancel> asked = Optional.empty();
        for (Event event = queue.poll(); event != null; event = queue.poll()) {
            if (event instanceof Event.CancelAsked(Cancel cancel)) {
                asked = Optional.of(asked.map(before -> before.and(cancel)).orElse(cancel));
            }
        }
        return asked;
    }

    void close() {
        closed.set(true);
    }
}
