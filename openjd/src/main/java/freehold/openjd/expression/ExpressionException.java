package freehold.openjd.expression;

/** Says why an expression cannot be read or evaluated, in words meant for a template's author. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /** A problem of the whole expression. */
    public ExpressionException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** A problem at one place; {@code offset} counts UTF-16 units from 0. */
    ExpressionException(String problem, int offset) {
        this(problem + " (at character " + (offset + 1) + ")");
    }

    /** The message. */
    public String problem() {
        return problem;
    }
}
