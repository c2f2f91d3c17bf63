package freehold.openjd.document;

import java.util.function.Consumer;

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
        return read(text, format, limits, _ -> {});
    }

    /**
     * Reads one document, and tells of what other readers may understand differently. Rule D1.
     *
     * @param warnings told of each such scalar as it is read, in the order of the text, up to a
     *     number nobody would read beyond; JSON has none
     * @throws MalformedDocumentException as the other {@code read} does
     */
    public static Document read(
            String text,
            DocumentFormat format,
            DocumentLimits limits,
            Consumer<? super AmbiguousScalar> warnings)
            throws MalformedDocumentException {
        if (text.length() > limits.characters()) {
            throw new MalformedDocumentException(
                    "the document has %d characters; at most %d are allowed"
                            .formatted(text.length(), limits.characters()));
        }
        Characters.check(text, format);
        return switch (format) {
            case JSON -> JsonReader.read(text, limits);
            case YAML -> YamlReader.read(text, limits, new Ambiguities(warnings));
        };
    }
}
