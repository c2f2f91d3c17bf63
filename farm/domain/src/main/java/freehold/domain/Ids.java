package freehold.domain;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Draws the 32 hex digits of new identifiers: 48 bits of milliseconds, 16 bits of a counter, 64
 * random bits. So identifiers of one node sort by creation without a second index. Fences never
 * compare identifiers of different nodes.
 */
public final class Ids {
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * The last time and counter given out, packed; kept so that a clock that steps back never
     * reverses the order.
     */
    private final AtomicLong last = new AtomicLong();

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next 32 hex digits; greater than all that this object gave before. */
    public String next() {
        long floor = clock.millis() << 16;
        long stamp = last.updateAndGet(before -> Math.max(before + 1, floor));
        return HexFormat.of().toHexDigits(stamp) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
