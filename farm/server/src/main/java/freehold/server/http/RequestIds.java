package freehold.server.http;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Names for calls, in the form of a UUID: a random half per process, and a count that is scrambled
 * so that neighbors look different. Unique, cheap, and not meant to be secret.
 */
final class RequestIds {
    private static final HexFormat HEX = HexFormat.of();
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final String process;
    private final AtomicLong next;

    RequestIds(RandomGenerator random) {
        this.process = HEX.toHexDigits(random.nextLong());
        this.next = new AtomicLong(random.nextLong());
    }

    String next() {
        String call = HEX.toHexDigits(scrambled(next.getAndAdd(GOLDEN)));
        return process.substring(0, 8)
                + "-"
                + process.substring(8, 12)
                + "-"
                + process.substring(12)
                + "-"
                + call.substring(0, 4)
                + "-"
                + call.substring(4);
    }

    /** The output function of SplitMix64: a bijection, so different counts stay different. */
    private static long scrambled(long count) {
        long mixed = (count ^ (count >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
