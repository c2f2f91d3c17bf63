package freehold.protocol;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * What an operation says to a call: its answer, or that it would rather wait for something first.
 *
 * <p>Operations never block. A listener parks a call that waits, and a simulation runs the same
 * operation without threads.
 *
 * @param <O> the output of the operation
 */
public sealed interface Reply<O> {

    /** The call is over. */
    record Answer<O>(O output) implements Reply<O> {}

    /**
     * The call is to be held until one of the topics is signaled or the deadline has passed,
     * whichever comes first; then it resumes.
     *
     * @param topics names of the events worth waking up for; the operation and the signaling side
     *     agree on them
     * @param deadline the latest moment to resume
     * @param resume what to do then
     */
    record WaitFor<O>(Set<String> topics, Instant deadline, Resume<O> resume) implements Reply<O> {
        public WaitFor {
            topics = Set.copyOf(topics);
        }
    }

    /** The rest of a call that waited. */
    @FunctionalInterface
    interface Resume<O> {
        /**
         * Goes on; {@code deadlineReached} is false when a topic was signaled first. May ask to
         * wait again.
         */
        Reply<O> resume(boolean deadlineReached);
    }

    /** The same reply with its output turned into something else once it exists. */
    default <P> Reply<P> map(Function<? super O, ? extends P> change) {
        return switch (this) {
            case Answer<O>(var output) -> new Answer<>(change.apply(output));
            case WaitFor<O>(var topics, var deadline, var resume) ->
                    new WaitFor<>(topics, deadline, reached -> resume.resume(reached).map(change));
        };
    }
}
