package freehold.server.configuration;

/**
 * A mistake in a configuration.
 *
 * @param where the file and line, the environment variable or the flag
 * @param what what is wrong there
 * @param remedy what to do about it
 */
public record Problem(String where, String what, String remedy) {
    /** One line for people. */
    @Override
    public String toString() {
        return where + ": " + what + "; " + remedy;
    }
}
