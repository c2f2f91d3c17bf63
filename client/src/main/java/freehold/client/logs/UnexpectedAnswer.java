package freehold.client.logs;

/** Says that an answer of success is not what the operation's output looks like. */
@SuppressWarnings("serial") // never serialized
public final class UnexpectedAnswer extends RuntimeException {

    UnexpectedAnswer(String message) {
        super(message);
    }

    UnexpectedAnswer(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
