package freehold.simulation;

import java.util.List;

/** A seed in which the farm broke a promise, or failed. */
public final class BrokenPromise extends Exception {
    private static final long serialVersionUID = 1L;

    private final long seed;
    private final String log;

    BrokenPromise(long seed, List<String> log, Throwable cause) {
        super("seed %d: %s".formatted(seed, cause), cause);
        this.seed = seed;
        this.log = String.join("\n", log);
    }

    /** The same, thrown in another thread. */
    BrokenPromise(BrokenPromise elsewhere) {
        super(elsewhere.getMessage(), elsewhere);
        this.seed = elsewhere.seed;
        this.log = elsewhere.log;
    }

    /** The seed that replays it. */
    public long seed() {
        return seed;
    }

    /** The last events before it, a line each. */
    public String log() {
        return log;
    }
}
