package freehold.openjd.document;

/** Says why a text is not a document: broken notation, a repeated key, or beyond a limit. */
public final class MalformedDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message names the position where one is known. */
    public MalformedDocumentException(String message) {
        super(message);
    }

    MalformedDocumentException(String message, Position position) {
        super(position + ": " + message);
    }
}
