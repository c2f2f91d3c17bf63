package freehold.openjd.document;

/** Says why a text is not a document: broken notation, a repeated key, or beyond a limit. */
public final class MalformedDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    MalformedDocumentException(String problem) {
        super(problem);
        this.problem = problem;
    }

    MalformedDocumentException(String problem, Position position) {
        this(position + ": " + problem);
    }

    /** The message; it begins with the position where one is known. */
    public String problem() {
        return problem;
    }
}
