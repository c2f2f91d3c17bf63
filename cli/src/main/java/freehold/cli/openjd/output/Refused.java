package freehold.cli.openjd.output;

/**
 * The user asked for what cannot be done; the message says what is wrong and what would be right.
 */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    /** What to tell the user. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
