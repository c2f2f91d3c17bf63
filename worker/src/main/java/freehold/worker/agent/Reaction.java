package freehold.worker.agent;

import java.time.Duration;
import java.util.Optional;

/** What the agent does about a call that failed. */
sealed interface Reaction {
    /**
     * Tries the call again after a while.
     *
     * @param atLeast what the farm asked for, if it did
     */
    record Retry(Optional<Duration> atLeast) implements Reaction {}

    /** Says STOPPED and then STARTED again. */
    record StopFirst() implements Reaction {}

    /** Starts again as the same worker: what it was assigned is lost. */
    record StartAgain(String why) implements Reaction {}

    /** Forgets the worker it was and registers a new one. */
    record Register(String why) implements Reaction {}

    /** Goes on without what the call would have given. */
    record GoWithout(String why) implements Reaction {}

    /** Ends the agent, or for a call of one session that session. */
    record GiveUp(String why) implements Reaction {}
}
