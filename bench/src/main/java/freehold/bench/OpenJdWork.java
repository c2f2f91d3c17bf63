package freehold.bench;

import freehold.protocol.Document;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One thing that both libraries do, in passes.
 *
 * @param unit what is timed
 * @param question what the peer is asked
 * @param pass does it with our library, and counts what comes of it: the same amount every time,
 *     and the peer's
 */
record OpenJdWork(String name, Unit unit, Map<String, Document> question, LongSupplier pass) {
    /**
     * What the figures are of.
     *
     * @param times how often a pass does it
     * @param goal how long it may take, where somebody said so
     */
    record Unit(String of, int times, Optional<Duration> goal) {
        Unit(String of, int times, Duration goal) {
            this(of, times, Optional.of(goal));
        }
    }
}
