package freehold.simulation;

import freehold.controlplane.wake.Wakeups;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Wake-ups that are collected while an event happens, and taken out in the order of their names
 * afterwards: who is woken first must not hang on the order of a hash table.
 */
final class QueuedWakeups implements Wakeups {
    /** Stands for every topic. */
    static final String ALL = "";

    private final NavigableSet<String> woken = new TreeSet<>();

    @Override
    public long mark() {
        return 0;
    }

    @Override
    public void wake(String topic) {
        woken.add(topic);
    }

    @Override
    public void wakeAll() {
        woken.add(ALL);
    }

    @Override
    public boolean await(Set<String> topics, long mark, Duration patience) {
        throw new IllegalStateException("nothing blocks in a simulation");
    }

    /** The topics woken since the last time. */
    NavigableSet<String> take() {
        NavigableSet<String> taken = new TreeSet<>(woken);
        woken.clear();
        return taken;
    }
}
