package freehold.server.signature;

import freehold.protocol.ServiceException;
import java.time.Duration;
import java.time.Instant;

/**
 * A request whose caller is not proved: status 403, with the error types that AWS's front door
 * uses, because clients choose by them whether to fetch new credentials.
 */
@SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
public final class Unauthenticated extends ServiceException {
    private final String errorType;

    private Unauthenticated(String errorType, String message) {
        super(message);
        this.errorType = errorType;
    }

    @Override
    public int httpStatus() {
        return 403;
    }

    @Override
    public String errorType() {
        return errorType;
    }

    /** There is no signature at all. */
    public static Unauthenticated missing() {
        return new Unauthenticated(
                "MissingAuthenticationTokenException",
                "The request is not signed: it has neither an Authorization header nor"
                        + " X-Amz-Signature in its query. Configure credentials, or the profile"
                        + " that the server wrote.");
    }

    static Unauthenticated incomplete(String what) {
        return new Unauthenticated("IncompleteSignatureException", what);
    }

    /** The signature can be read but does not hold. */
    public static Unauthenticated invalid(String why) {
        return new Unauthenticated("InvalidSignatureException", why);
    }

    static Unauthenticated skewed(Instant signed, Instant now, Duration allowed) {
        return invalid(
                "The request was signed at "
                        + signed
                        + " but the server's clock says "
                        + now
                        + "; at most "
                        + allowed.toMinutes()
                        + " minutes may lie between. Set the clock of the client.");
    }

    static Unauthenticated outOfDate(Instant end, Instant now) {
        return invalid(
                "The presigned request was valid until "
                        + end
                        + "; the server's clock says "
                        + now
                        + ".");
    }

    static Unauthenticated unknownKey(String accessKeyId) {
        return new Unauthenticated(
                "UnrecognizedClientException",
                "The access key "
                        + accessKeyId
                        + " is unknown here, or its session token does not belong to it or has"
                        + " been revoked.");
    }

    static Unauthenticated expired(Instant at, Instant now) {
        return new Unauthenticated(
                "ExpiredTokenException",
                "The session token expired at "
                        + at
                        + "; the server's clock says "
                        + now
                        + ". Ask for new credentials.");
    }
}
