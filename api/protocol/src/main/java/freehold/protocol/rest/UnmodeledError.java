package freehold.protocol.rest;

import freehold.protocol.ServiceException;

/**
 * An error answer of a type that the model does not have, as a client may get it from an endpoint's
 * front or from a newer service.
 */
@SuppressWarnings("serial") // never serialized: it comes from the wire
public final class UnmodeledError extends ServiceException {

    private final int httpStatus;
    private final String errorType;

    UnmodeledError(int httpStatus, String errorType, String message) {
        super(message);
        this.httpStatus = httpStatus;
        this.errorType = errorType;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** The name the answer gives, or the status as text where it gives none. */
    @Override
    public String errorType() {
        return errorType;
    }
}
