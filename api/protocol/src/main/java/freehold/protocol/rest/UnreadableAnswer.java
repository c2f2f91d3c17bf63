package freehold.protocol.rest;

/** A client got an answer that is not what the operation's output looks like. */
@SuppressWarnings("serial") // never serialized
public final class UnreadableAnswer extends RuntimeException {

    UnreadableAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
