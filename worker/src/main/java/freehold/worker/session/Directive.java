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

    /** An environment variable for the actions that follow, until the environment is left. */
    record SetVariable(String name, String value) implements Directive {}

    /** Takes a variable away from the actions that follow, until the environment is left. */
    record UnsetVariable(String name) implements Directive {}

    /** As {@link SetVariable}, for a value that no log may show. */
    record SetSecretVariable(String name, String value) implements Directive {}

    /** A directive without effect, worth a line in the log. */
    record Ignored(String why) implements Directive {}

    /**
     * A line that must have been meant to change the environment but does not say how. Going on
     * would run the following actions in the wrong environment, so the action ends as failed.
     */
    record Malformed(String why) implements Directive {}
}
