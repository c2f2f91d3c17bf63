package freehold.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Virtual time: what is to happen, in the order of time, and in the order it was asked for. */
final class Agenda implements InstantSource {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
    private final AtomicLong asked = new AtomicLong();

    /** Something that is to happen; {@code kind} names what it is, for counts. */
    record Entry(Instant at, long number, String kind, Runnable happening) {}

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Lets something happen after a while. */
    void in(Duration delay, String kind, Runnable happening) {
        entries.add(new Entry(instant().plus(delay), asked.incrementAndGet(), kind, happening));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Moves time to the next entry and takes it out. */
    Entry next() {
        Entry entry = entries.remove();
        now.set(entry.at());
        return entry;
    }

    /** How long the simulation has lasted. */
    Duration elapsed() {
        return Duration.between(BEGINNING, instant());
    }
}
