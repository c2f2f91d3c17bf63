package freehold.client.waiting;

import java.time.Duration;

/** Says that what was waited for did not come, and what was seen last. */
@SuppressWarnings("serial") // never serialized
public final class WaitFailed extends RuntimeException {

    private final String lastSeen;

    private WaitFailed(String message, String lastSeen) {
        super(message + "; last seen: " + lastSeen);
        this.lastSeen = lastSeen;
    }

    static WaitFailed reached(String waiter, String lastSeen) {
        return new WaitFailed(waiter + " cannot happen any more", lastSeen);
    }

    static WaitFailed late(String waiter, Duration atMost, String lastSeen) {
        return new WaitFailed(
                waiter + " did not happen within " + atMost.toSeconds() + " s", lastSeen);
    }

    static WaitFailed interrupted(String waiter, String lastSeen, InterruptedException cause) {
        WaitFailed failed = new WaitFailed("the wait for " + waiter + " was interrupted", lastSeen);
        failed.initCause(cause);
        return failed;
    }

    /** The last state, as {@code member=value}, or the type of the last error. */
    public String lastSeen() {
        return lastSeen;
    }
}
