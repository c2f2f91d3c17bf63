package freehold.worker.farm;

/** Says that a call got no answer: no connection, a broken one, or none in time. */
public final class FarmUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FarmUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
