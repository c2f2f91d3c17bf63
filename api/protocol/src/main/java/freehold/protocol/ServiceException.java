package freehold.protocol;

/** A refusal that the model declares; the generated hierarchies of each service extend it. */
@SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
public abstract class ServiceException extends RuntimeException {

    protected ServiceException(String message) {
        super(message, null, true, true);
    }

    /** The status an answer with this error has. */
    public abstract int httpStatus();

    /** The bare shape name, as the header {@code x-amzn-ErrorType} carries it. */
    public abstract String errorType();
}
