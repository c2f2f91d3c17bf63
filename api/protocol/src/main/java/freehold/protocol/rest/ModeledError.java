package freehold.protocol.rest;

import freehold.protocol.ServiceException;

/** An error with a shape, which is how it is written. The generated hierarchies extend it. */
@SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
public abstract class ModeledError extends ServiceException {

    protected ModeledError(String message) {
        super(message);
    }

    /** Its name, status and members. */
    public abstract ErrorShape<?> error();

    @Override
    public int httpStatus() {
        return error().status();
    }

    @Override
    public String errorType() {
        return error().name();
    }
}
