package freehold.worker.session;

/**
 * What a line of a command's output tells the session: an Open Job Description message, or nothing.
 */
sealed interface Directive {
    /** A line that is only output. */
    record None() implements Directive {}

    /** How far the action is, from 0 to 100. */
    record Progress(double percent) implements Directive {}

    /** What the action is doing at the moment. */
    record Status(String message) implements Directive {}

    /** Why the action is about to fail; the exit code still decides whether it does. */
    record Fail(String message) implements Directive {}

    /** From now on the session's own lines below this level are left out. */
    record RuntimeLevel(LogLevel level) implements Directive {}

    /** Changes the variables of the actions that follow, until the environment is left. */
    sealed interface Variable extends Directive {}

    /** Sets a variable. */
    record SetVariable(String name, String value) implements Variable {}

    /** Takes a variable away. */
    record UnsetVariable(String name) implements Variable {}

    /** As {@link SetVariable}, for a value that no log may show. */
    record SetSecretVariable(String name, String value) implements Variable {}

    /** A directive without effect, worth a line in the log. */
    record Ignored(String why) implements Directive {}

    /**
     * A line that must have been meant to change the environment but does not say how. Going on
     * would run the following actions in the wrong environment. Rule SD2.
     *
     * @param why without the line itself, which may hold a secret
     */
    record Malformed(Mistake mistake, String why) implements Directive {}

    /** What is wrong with a {@link Malformed} line, which decides where it is fatal. */
    enum Mistake {
        /** It looks like a directive and is none: another case, blanks, no colon. */
        LOOKALIKE,
        /** Its payload is no variable. */
        VARIABLE,
        /** As {@link #VARIABLE}, of {@code openjd_redacted_env}. */
        SECRET
    }
}
