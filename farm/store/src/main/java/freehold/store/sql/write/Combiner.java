package freehold.store.sql.write;

import freehold.store.Command;
import freehold.store.StoreException;
import freehold.store.StoreOverloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Applies commands on a thread of its own, together with all that arrived during the last commit.
 */
public final class Combiner implements Writer {
    private static final int GROUP = 256;
    private static final int WAITING = 20_000;

    private final GroupWriter groups;

    /**
     * What has arrived; additions are guarded by {@code closed}, so that nothing follows the stop.
     */
    private final BlockingQueue<Pending<?>> arrived = new LinkedBlockingQueue<>();

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Pending<Boolean> stop = new Pending<>(_ -> true);
    private final Thread thread;

    public Combiner(String name, GroupWriter groups) {
        this.groups = groups;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    @Override
    public <T> T write(Command<T> command) {
        Pending<T> pending = new Pending<>(command);
        add(List.of(pending));
        return pending.await();
    }

    @Override
    public <T> List<T> writeAll(List<? extends Command<T>> commands) {
        List<Pending<T>> pending = new ArrayList<>();
        commands.forEach(command -> pending.add(new Pending<>(command)));
        add(pending);
        return pending.stream().map(Pending::await).toList();
    }

    private void add(List<? extends Pending<?>> pending) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a command cannot wait for another command");
        }
        synchronized (closed) {
            if (closed.get()) {
                throw new StoreException("the store is closed");
            }
            if (arrived.size() + pending.size() > WAITING) {
                throw new StoreOverloaded(WAITING + " commands are waiting");
            }
            arrived.addAll(pending);
        }
    }

    @Override
    public void close() {
        synchronized (closed) {
            if (!closed.getAndSet(true)) {
                arrived.add(stop);
            }
        }
        joined();
    }

    private void loop() {
        List<Pending<?>> waiting = new ArrayList<>();
        boolean stopping = false;
        while (!stopping || !waiting.isEmpty()) {
            if (waiting.isEmpty()) {
                waiting.add(next());
            }
            arrived.drainTo(waiting, GROUP - waiting.size());
            stopping |= waiting.remove(stop);
            if (!waiting.isEmpty()) {
                int taken = groups.write(waiting);
                waiting.subList(0, taken).clear();
            }
        }
    }

    private void joined() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits uninterruptibly: only close() ends the loop, or callers would wait forever. */
    private Pending<?> next() {
        Optional<Pending<?>> taken = Optional.empty();
        while (taken.isEmpty()) {
            try {
                taken = Optional.of(arrived.take());
            } catch (InterruptedException ignored) {
                taken = Optional.empty();
            }
        }
        return taken.get();
    }
}
