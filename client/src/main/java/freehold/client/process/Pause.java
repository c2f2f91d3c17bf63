package freehold.client.process;

import java.time.Duration;

/** Lets time pass between two attempts, or between two looks at what is waited for. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns when the duration has passed.
     *
     * @throws InterruptedException if the thread is told to stop before that
     */
    void pause(Duration duration) throws InterruptedException;
}
