package freehold.worker.agent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Says, once and for all, that the agent is to end; ends waits, and calls that are held open. */
final class StopSignal {
    private final CountDownLatch asked = new CountDownLatch(1);

    /** The thread in a held call, if one is; guarded by itself being swapped atomically. */
    private final AtomicReference<Holder> holder = new AtomicReference<>(new Holder.Nobody());

    private sealed interface Holder {
        record Nobody() implements Holder {}

        record Waiting(Thread thread) implements Holder {}
    }

    void ask() {
        asked.countDown();
        if (holder.getAndSet(new Holder.Nobody()) instanceof Holder.Waiting(Thread thread)) {
            thread.interrupt();
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits; returns early, and true, once the agent is to end. */
    boolean await(Duration patience) throws InterruptedException {
        return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes a call that {@link #ask} interrupts. */
    <T> T interruptibly(Supplier<T> call) {
        Holder.Waiting me = new Holder.Waiting(Thread.currentThread());
        holder.set(me);
        if (isAsked()) {
            Thread.currentThread().interrupt();
        }
        try {
            return call.get();
        } finally {
            // Only if nobody interrupts any more is the flag this thread's own affair again.
            holder.compareAndSet(me, new Holder.Nobody());
            if (isAsked()) {
                Thread.interrupted();
            }
        }
    }
}
