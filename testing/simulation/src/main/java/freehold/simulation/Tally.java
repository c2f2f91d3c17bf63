package freehold.simulation;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up what happened in many simulations. */
final class Tally {
    private final AtomicLong seeds = new AtomicLong();
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);

    void add(Simulation.Result result) {
        seeds.incrementAndGet();
        result.events().forEach((kind, count) -> events.merge(kind, count, Long::sum));
        result.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
    }

    /** How often each kind of fault happened. */
    Map<Fault, Long> faults() {
        return new EnumMap<>(faults);
    }

    void print(PrintStream out) {
        out.printf("%d seeds%n", seeds.get());
        events.forEach((kind, count) -> out.printf("%10d  %s%n", count, kind));
        for (Fault fault : Fault.values()) {
            out.printf("%10d  fault %s%n", faults.getOrDefault(fault, 0L), fault);
        }
    }
}
