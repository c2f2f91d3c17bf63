package freehold.client.waiting;

import freehold.protocol.ServiceException;

/**
 * What one question of a waiter brought.
 *
 * @param <O> the answers
 */
public sealed interface Seen<O> {

    /** An answer of success. */
    record Output<O>(O output) implements Seen<O> {}

    /** An error. */
    record Refusal<O>(ServiceException error) implements Seen<O> {}
}
