package freehold.openjd.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Writes a tree as YAML. The emitter decides what is legal; the styles are chosen here, by what
 * readers would make of the text. It has no word for what is absent but null.
 */
final class YamlWriter {
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);
    private static final ImplicitTuple TAGGED = new ImplicitTuple(false, false);
    private static final String DECIMAL = "tag:yaml.org,2002:float";

    private final Emitter emitter;

    private YamlWriter(Emitter emitter) {
        this.emitter = emitter;
    }

    static String write(Document document) {
        var options = new DumperOptions();
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        var text = new StringWriter();
        try {
            new YamlWriter(new Emitter(text, options)).writeRoot(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does no input or output", impossible);
        }
        return text.toString();
    }

    private void writeRoot(Document document) throws IOException {
        emitter.emit(new StreamStartEvent(null, null));
        emitter.emit(new DocumentStartEvent(null, null, false, null, null));
        writeNode(document);
        emitter.emit(new DocumentEndEvent(null, null, false));
        emitter.emit(new StreamEndEvent(null, null));
    }

    private void writeNode(Document document) throws IOException {
        switch (document) {
            case Document.ObjectNode node -> writeObject(node);
            case Document.ArrayNode node -> writeArray(node);
            case Document.TextNode(var text, _) -> writeText(text);
            case Document.DecimalNode(var text, _) -> writeDecimal(text);
            case Document.IntegerNode(var value, _) -> writePlain(value.toString());
            case Document.BooleanNode(var value, _) -> writePlain(Boolean.toString(value));
            case Document.NullNode _ -> writePlain("null");
            case Document.ForeignNode(_, var text, _) -> writePlain(text);
        }
    }

    private void writeObject(Document.ObjectNode node) throws IOException {
        emitter.emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
        for (Map.Entry<String, Document> member : node.members().entrySet()) {
            writeText(member.getKey());
            writeNode(member.getValue());
        }
        emitter.emit(new MappingEndEvent(null, null));
    }

    private void writeArray(Document.ArrayNode node) throws IOException {
        emitter.emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
        for (Document item : node.items()) {
            writeNode(item);
        }
        emitter.emit(new SequenceEndEvent(null, null));
    }

    private void writePlain(String text) throws IOException {
        emitter.emit(new ScalarEvent(null, null, UNTAGGED, text, null, null, ScalarStyle.PLAIN));
    }

    private void writeText(String text) throws IOException {
        emitter.emit(new ScalarEvent(null, null, UNTAGGED, text, null, null, style(text)));
    }

    /** A number such as {@code 1e5}, which YAML 1.1 takes for a string, must be told to be one. */
    private void writeDecimal(String text) throws IOException {
        boolean plain =
                YamlScalars.resolve(text, Position.NONE)
                        .equals(new Document.DecimalNode(text, Position.NONE));
        if (plain) {
            writePlain(text);
        } else {
            emitter.emit(
                    new ScalarEvent(null, DECIMAL, TAGGED, text, null, null, ScalarStyle.PLAIN));
        }
    }

    private static ScalarStyle style(String text) {
        if (!text.codePoints().allMatch(YamlWriter::isOrdinary)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.indexOf('\n') >= 0) {
            return isBlock(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }
        boolean plain =
                YamlScalars.resolve(text, Position.NONE) instanceof Document.TextNode
                        && CoreScalars.resolve(text, Position.NONE) instanceof Document.TextNode;
        return plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    /** Characters that stand for themselves in every style; YAML has line breaks besides LF. */
    private static boolean isOrdinary(int character) {
        return switch (character) {
            case '\t', '\r', 0x85, 0x2028, 0x2029, 0xFEFF -> false;
            default -> StreamReader.isPrintable(character);
        };
    }

    /** A block whose first line is indented or empty would have to say by how much. */
    private static boolean isBlock(String text) {
        return text.charAt(0) != ' ' && text.charAt(0) != '\n';
    }
}
