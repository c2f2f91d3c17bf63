package freehold.openjd.document;

/** Says why a text is not a document: broken notation, a repeated key, or beyond a limit. */
public final class MalformedDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final transient Position position;

    MalformedDocumentException(String problem) {
        super(problem);
        this.problem = problem;
        this.position = Position.NONE;
    }

    MalformedDocumentException(String problem, Position position) {
        super(position + ": " + problem);
        this.problem = problem;
        this.position = position;
    }

    /** The refusal that both notations share. */
    static MalformedDocumentException repeatedKey(String name, Position position) {
        return new MalformedDocumentException(
                "the key '%s' is repeated; keys must differ".formatted(Excerpt.of(name)), position);
    }

    /** Likewise. */
    static MalformedDocumentException more(Position position) {
        return new MalformedDocumentException(
                "nothing may follow the document; a text holds one", position);
    }

    /** What is wrong, without the place that the message begins with. */
    public String problem() {
        return problem;
    }

    /** Where it is wrong, if that is one place. */
    public Position position() {
        return position;
    }
}
