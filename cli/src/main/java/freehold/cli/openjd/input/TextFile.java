package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.document.AmbiguousScalar;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A template or list of values in a file.
 *
 * @param name the file as the user wrote it
 */
public record TextFile(String name, String text, DocumentFormat format) {
    /** No document may be longer, and UTF-8 has at most three bytes for a UTF-16 unit. */
    private static final long MOST_BYTES = 3L * DocumentLimits.DEFAULT.characters();

    /**
     * Reads a file: JSON if it is called so, YAML otherwise.
     *
     * @param what what it is, as in {@code "Provided parameter file "}; may be empty
     */
    public static TextFile read(String what, String name, Path path) throws Refused {
        if (!Files.exists(path)) {
            throw new Refused("%s'%s' does not exist.".formatted(what, name));
        }
        if (!Files.isRegularFile(path)) {
            throw new Refused("%s'%s' is not a file.".formatted(what, name));
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new Refused(
                        "%s'%s' has more than %d bytes, the most a document may have."
                                .formatted(what, name, MOST_BYTES));
            }
            byte[] bytes = Files.readAllBytes(path);
            return new TextFile(name, decode(bytes), formatOf(path));
        } catch (CharacterCodingException malformed) {
            throw new Refused("%s'%s' is not UTF-8 text.".formatted(what, name));
        } catch (IOException unreadable) {
            throw new Refused(
                    "Could not open %s'%s': %s"
                            .formatted(what.toLowerCase(Locale.ROOT), name, reason(unreadable)));
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof java.nio.file.AccessDeniedException
                ? "permission denied"
                : String.valueOf(unreadable.getMessage());
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static DocumentFormat formatOf(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? DocumentFormat.JSON : DocumentFormat.YAML;
    }

    /** The tree the text describes. */
    public Document document() throws MalformedDocumentException {
        return document(_ -> {});
    }

    /**
     * The tree the text describes.
     *
     * @param warnings told of what other readers of YAML understand differently
     */
    public Document document(Consumer<? super AmbiguousScalar> warnings)
            throws MalformedDocumentException {
        return Documents.read(text, format, DocumentLimits.DEFAULT, warnings);
    }
}
