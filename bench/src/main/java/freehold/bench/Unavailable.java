package freehold.bench;

/** Says that something a benchmark needs is not on this machine, and how to get it. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String message) {
        super(message);
    }
}
