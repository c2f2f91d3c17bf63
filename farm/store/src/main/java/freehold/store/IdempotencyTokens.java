package freehold.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers, for 24 hours, what a call with a client token was answered. The row is written in the
 * transaction of the effect, and only for success, so a token is there exactly when its effect is.
 */
public interface IdempotencyTokens {
    Optional<Remembered> find(Token token);

    /** What a command can also do. */
    interface Writable extends IdempotencyTokens {
        /**
         * Remembers; a concurrent twin's insert waits for this one's outcome and then fails as a
         * conflict, to be run again.
         */
        void insert(Token token, Remembered remembered, Instant at);

        /**
         * Forgets tokens older than {@code before}, at most {@code limit} of them, and returns how
         * many.
         */
        int forget(Instant before, int limit);
    }

    /** Who sent which token with which operation. */
    record Token(String caller, String operation, String value) {}

    /** The hash of the parsed input, and the answer as JSON. */
    record Remembered(String inputHash, String answer) {}
}
