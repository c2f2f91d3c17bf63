package freehold.client;

import freehold.protocol.HttpAnswer;
import java.util.Optional;

/**
 * Where an error came from: attached to every exception that stands for an answer, as a suppressed
 * one, so that stack traces show the request and the id under which the service logged it.
 */
@SuppressWarnings("serial") // never serialized
public final class AnswerOrigin extends RuntimeException {

    private final Optional<String> requestId;

    AnswerOrigin(String request, HttpAnswer answer, int attempt) {
        super(
                request
                        + " was answered "
                        + answer.status()
                        + id(answer).map(id -> ", request id " + id).orElse("")
                        + ", attempt "
                        + attempt,
                null,
                false,
                false);
        this.requestId = id(answer);
    }

    /** The id under which the service logged the request behind an exception. */
    public static Optional<String> requestId(Throwable error) {
        for (Throwable suppressed : error.getSuppressed()) {
            if (suppressed instanceof AnswerOrigin origin) {
                return origin.requestId;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> id(HttpAnswer answer) {
        return answer.headers().first("x-amzn-RequestId");
    }
}
