package freehold.openjd.expression;

/** Says why an expression cannot be read or evaluated, in words meant for a template's author. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem of the whole expression. */
    public ExpressionException(String message) {
        super(message);
    }

    /** A problem at one place; {@code offset} counts UTF-16 units from 0. */
    ExpressionException(String message, int offset) {
        super(message + " (at character " + (offset + 1) + ")");
    }
}
