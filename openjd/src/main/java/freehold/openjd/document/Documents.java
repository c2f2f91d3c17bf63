package freehold.openjd.document;

/** Turns text into trees. */
public final class Documents {
    private Documents() {}

    /**
     * Reads one document.
     *
     * @throws MalformedDocumentException if the text is not in the notation, repeats a key, holds
     *     more than one document, uses YAML tags of its own, or exceeds a limit
     */
    public static Document read(String text, DocumentFormat format, DocumentLimits limits)
            throws MalformedDocumentException {
        if (text.length() > limits.characters()) {
            throw new MalformedDocumentException(
                    "the document has %d characters; at most %d are allowed"
                            .formatted(text.length(), limits.characters()));
        }
        return switch (format) {
            case JSON -> JsonReader.read(text, limits);
            case YAML -> YamlReader.read(text, limits);
        };
    }
}
