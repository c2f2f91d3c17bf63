package freehold.openjd.document;

import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Gives YAML nodes the type that their tag asks for. Tags beyond YAML's own have no meaning. */
final class YamlTags {
    private static final String STANDARD = "tag:yaml.org,2002:";

    /** Asks for the type the node would have if it were plain. */
    private static final String PLAIN = "!";

    private YamlTags() {}

    /** Whether the scalar's type is guessed from its text. */
    static boolean isPlain(ScalarEvent scalar) {
        return scalar.getTag() == null && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /** The node that a scalar stands for. */
    static Document scalar(ScalarEvent scalar, Position position)
            throws MalformedDocumentException {
        String text = scalar.getValue();
        if (scalar.getTag() == null) {
            return isPlain(scalar)
                    ? YamlScalars.resolve(text, position)
                    : new Document.TextNode(text, position);
        }
        return switch (scalar.getTag()) {
            case PLAIN -> YamlScalars.resolve(text, position);
            case STANDARD + "str" -> new Document.TextNode(text, position);
            case STANDARD + "null" -> new Document.NullNode(position);
            case STANDARD + "bool" -> typed(text.toLowerCase(Locale.ROOT), "a boolean", position);
            case STANDARD + "int" -> typed(text, "an integer", position);
            case STANDARD + "float" -> decimal(text, position);
            default -> throw refusal(scalar.getTag(), position);
        };
    }

    private static Document typed(String text, String kind, Position position)
            throws MalformedDocumentException {
        Document document = YamlScalars.resolve(text, position);
        if (!document.kind().equals(kind)) {
            throw new MalformedDocumentException(
                    "'%s' is not %s, as its YAML tag says".formatted(Excerpt.of(text), kind),
                    position);
        }
        return document;
    }

    /** Any number is one with a fraction if its author says so. */
    private static Document decimal(String text, Position position)
            throws MalformedDocumentException {
        if (NumberNodes.isJsonDecimal(text)) {
            return new Document.DecimalNode(text, position);
        }
        return YamlScalars.resolve(text, position) instanceof Document.IntegerNode(var value, _)
                ? NumberNodes.decimal(value.toString(), "", "", position)
                : typed(text, "a decimal number", position);
    }

    /** Refuses a list or mapping whose tag is not its own. */
    static void check(CollectionStartEvent start, String own, Position position)
            throws MalformedDocumentException {
        Optional<String> tag = Optional.ofNullable(start.getTag());
        if (tag.isPresent() && !tag.get().equals(PLAIN) && !tag.get().equals(STANDARD + own)) {
            throw refusal(tag.get(), position);
        }
    }

    private static MalformedDocumentException refusal(String tag, Position position) {
        return new MalformedDocumentException(
                "the YAML tag '%s' has no meaning in a template; leave it out"
                        .formatted(Excerpt.of(tag)),
                position);
    }
}
