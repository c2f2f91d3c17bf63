package freehold.client.identity;

import freehold.protocol.ServiceException;

/** An error answer of STS, as its XML names it. */
@SuppressWarnings("serial") // never serialized
public final class IdentityError extends ServiceException {

    private final int httpStatus;
    private final String errorType;

    IdentityError(int httpStatus, String errorType, String message) {
        super(message);
        this.httpStatus = httpStatus;
        this.errorType = errorType;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** The code in the answer, or the status as text where it has none. */
    @Override
    public String errorType() {
        return errorType;
    }
}
