package freehold.server.http;

import freehold.protocol.ServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the listener refuses by itself, before or instead of an operation. */
@SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
final class EdgeRefusal extends ServiceException {
    private final int httpStatus;
    private final String errorType;
    private final Optional<String> reason;
    private final Optional<Duration> retryAfter;

    private EdgeRefusal(
            int httpStatus,
            String errorType,
            String message,
            Optional<String> reason,
            Optional<Duration> retryAfter) {
        super(message);
        this.httpStatus = httpStatus;
        this.errorType = errorType;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    static EdgeRefusal unknownPath(String method, String path) {
        return validation(
                "UNKNOWN_OPERATION", "There is no operation " + method + " " + path + ".");
    }

    static EdgeRefusal wrongMethod(String method, String path, Set<String> allowed) {
        return validation(
                "UNKNOWN_OPERATION",
                "There is no operation "
                        + method
                        + " "
                        + path
                        + "; this path takes "
                        + String.join(", ", new TreeSet<>(allowed))
                        + ".");
    }

    static EdgeRefusal unknownAction(String service, String action) {
        return validation(
                "UNKNOWN_OPERATION",
                "This version of Freehold does not have the operation "
                        + action
                        + " of the service "
                        + service
                        + ".");
    }

    static EdgeRefusal bodyTooLarge(long limit) {
        return validation("OTHER", "The body is larger than " + limit + " bytes, the limit here.");
    }

    static EdgeRefusal unreadable(String why) {
        return validation("CANNOT_PARSE", why);
    }

    static EdgeRefusal throttled(String why, Duration retryAfter) {
        return new EdgeRefusal(
                429, "ThrottlingException", why, Optional.empty(), Optional.of(retryAfter));
    }

    static EdgeRefusal fault(String errorType, String requestId) {
        return new EdgeRefusal(
                500,
                errorType,
                "The server failed; its log tells why under the request id " + requestId + ".",
                Optional.empty(),
                Optional.empty());
    }

    private static EdgeRefusal validation(String reason, String message) {
        return new EdgeRefusal(
                400, "ValidationException", message, Optional.of(reason), Optional.empty());
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public String errorType() {
        return errorType;
    }

    /** The member {@code reason} of a ValidationException. */
    Optional<String> reason() {
        return reason;
    }

    /** When to try again; in whole seconds, rounded up, it is the header Retry-After. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
