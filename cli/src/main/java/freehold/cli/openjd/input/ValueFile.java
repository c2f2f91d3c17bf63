package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import freehold.openjd.document.Document;
import freehold.openjd.document.MalformedDocumentException;
import java.util.Optional;

/** Values that a user keeps in a file and names as {@code file://PATH}. */
public final class ValueFile {
    private static final String FILE = "file://";

    private ValueFile() {}

    /** Whether an argument names a file instead of being the value itself. */
    public static boolean isNamedBy(String argument) {
        return argument.startsWith(FILE);
    }

    /**
     * What the file holds: JSON if it is called so, YAML otherwise.
     *
     * @param what as in {@link TextFile#read}
     */
    public static Document read(Host host, String what, String argument) throws Refused {
        String name = argument.substring(FILE.length());
        TextFile file = TextFile.read(what, name, host.file(name));
        try {
            return file.document();
        } catch (MalformedDocumentException malformed) {
            throw new Refused(
                    "%s'%s' is formatted incorrectly: %s"
                            .formatted(what, name, malformed.problem()));
        }
    }

    /** A string or number as the text of a parameter's value; nothing else is one. */
    public static Optional<String> text(Document value) {
        return switch (value) {
            case Document.TextNode(var text, _) -> Optional.of(text);
            case Document.IntegerNode(var number, _) -> Optional.of(number.toString());
            case Document.DecimalNode(var text, _) -> Optional.of(text);
            case Document.ForeignNode _,
                    Document.BooleanNode _,
                    Document.NullNode _,
                    Document.ObjectNode _,
                    Document.ArrayNode _ ->
                    Optional.empty();
        };
    }
}
