package freehold.client.waiting;

import java.util.Optional;
import java.util.function.Function;

/**
 * One way in which waiting goes on or ends.
 *
 * @param <O> the answers
 */
public sealed interface Acceptor<O> {

    /** What follows when an acceptor fits. */
    enum State {
        SUCCESS,
        FAILURE,
        RETRY
    }

    /** What follows. */
    State state();

    /** Whether this is the one for what was seen. */
    boolean fits(Seen<O> seen);

    /** What it looks at in an answer, as {@code member=value}; empty if it is not about answers. */
    Optional<String> look(O output);

    /**
     * Fits an answer in which a member has a value.
     *
     * @param member the member's name in the model
     * @param value reads the member
     * @param expected the value
     */
    record Output<O>(
            State state, String member, Function<O, Optional<String>> value, String expected)
            implements Acceptor<O> {
        @Override
        public boolean fits(Seen<O> seen) {
            return seen instanceof Seen.Output<O>(var output)
                    && value.apply(output).equals(Optional.of(expected));
        }

        @Override
        public Optional<String> look(O output) {
            return Optional.of(member + "=" + value.apply(output).orElse("(absent)"));
        }
    }

    /** Fits an error of a type, such as {@code ResourceNotFoundException}. */
    record Refusal<O>(State state, String errorType) implements Acceptor<O> {
        @Override
        public boolean fits(Seen<O> seen) {
            return seen instanceof Seen.Refusal<O>(var error)
                    && error.errorType().equals(errorType);
        }

        @Override
        public Optional<String> look(O output) {
            return Optional.empty();
        }
    }
}
