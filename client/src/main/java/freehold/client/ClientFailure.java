package freehold.client;

/**
 * Says that a request got no answer: no connection, a broken one, none in time, or the thread was
 * told to stop. Whether the service has carried it out is unknown.
 */
@SuppressWarnings("serial") // never serialized
public final class ClientFailure extends RuntimeException {

    private final boolean isWorthRepeating;
    private final boolean isTimeout;

    private ClientFailure(
            String message, Throwable cause, boolean isWorthRepeating, boolean isTimeout) {
        super(message + ": " + cause, cause);
        this.isWorthRepeating = isWorthRepeating;
        this.isTimeout = isTimeout;
    }

    static ClientFailure unreachable(String request, Throwable cause) {
        return new ClientFailure(request + " got no answer", cause, true, false);
    }

    static ClientFailure timedOut(String request, Throwable cause) {
        return new ClientFailure(request + " got no answer in time", cause, true, true);
    }

    static ClientFailure interrupted(String request, InterruptedException cause) {
        return new ClientFailure(request + " was given up", cause, false, false);
    }

    boolean isWorthRepeating() {
        return isWorthRepeating;
    }

    boolean isTimeout() {
        return isTimeout;
    }
}
