package freehold.controlplane.wake;

import java.time.Duration;
import java.util.Set;

/** Lets calls sleep until one of their topics is woken. */
public interface Wakeups {
    /** The present moment in the order of wake-ups: taken before looking, handed to the wait. */
    long mark();

    /** Ends every wait on {@code topic} whose mark was taken before now. */
    void wake(String topic);

    /**
     * Ends every wait: after a lost connection, when wake-ups may have been missed, or at the end.
     */
    void wakeAll();

    /**
     * Blocks until one of {@code topics} is woken after {@code mark}, or {@code patience} is over.
     *
     * @return whether something was woken; false means that time is over
     */
    boolean await(Set<String> topics, long mark, Duration patience) throws InterruptedException;
}
