package freehold.openjd;

import freehold.openjd.document.Position;

/**
 * One mistake in a template or in the parameters given to it.
 *
 * @param path where, such as {@code steps[0] -> script -> actions -> onRun -> command}; empty for
 *     the document as a whole
 * @param message what is wrong and what would be right
 * @param position where in its text what the path leads to begins, or what should contain it;
 *     {@link Position#NONE} where there is no text
 */
public record TemplateError(String path, String message, Position position) {
    /** A mistake in what never was a text. */
    public TemplateError(String path, String message) {
        this(path, message, Position.NONE);
    }

    @Override
    public String toString() {
        String text = path.isEmpty() ? message : path + ": " + message;
        return position.equals(Position.NONE) ? text : "%s (%s)".formatted(text, position);
    }
}
