package freehold.openjd;

/**
 * One mistake in a template or in the parameters given to it.
 *
 * @param path where, such as {@code steps[0] -> script -> actions -> onRun -> command}; empty for
 *     the document as a whole
 * @param message what is wrong and what would be right
 */
public record TemplateError(String path, String message) {
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
