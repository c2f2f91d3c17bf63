package freehold.simulation;

/** The server's process is gone. An error, so that nothing between it and the power catches it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    private final String when;

    Crash(String when) {
        super(when, null, false, false);
        this.when = when;
    }

    /** What was being done. */
    String when() {
        return when;
    }
}
