package freehold.protocol;

/**
 * One mistake in an input.
 *
 * @param path where it is
 * @param violation what is wrong there
 */
public record FieldError(FieldPath path, Violation violation) {

    /** The path in the notation of the API, such as {@code identifiers[3].taskId}. */
    public String name() {
        return path.text();
    }

    /** What is wrong and what would be right, in one phrase. */
    public String message() {
        return violation.message();
    }
}
