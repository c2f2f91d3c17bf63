package freehold.cli.openjd.output;

import freehold.openjd.document.Document;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes a tree as JSON that people can read too: four blanks a level, and nothing beyond ASCII.
 */
final class IndentedJson {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private IndentedJson() {}

    static String write(Document document) {
        IndentedJson writer = new IndentedJson();
        writer.write(document, "\n");
        return writer.text.toString();
    }

    /** {@code lineStart} begins a line at the level of what is written. */
    private void write(Document document, String lineStart) {
        switch (document) {
            case Document.ObjectNode(var members, _) when !members.isEmpty() ->
                    writeObject(members, lineStart);
            case Document.ArrayNode(var items, _) when !items.isEmpty() ->
                    writeArray(items.iterator(), lineStart);
            case Document.TextNode(var value, _) -> quote(value);
            case Document.ForeignNode(_, var value, _) -> quote(value);
            case Document.ObjectNode _,
                    Document.ArrayNode _,
                    Document.IntegerNode _,
                    Document.DecimalNode _,
                    Document.BooleanNode _,
                    Document.NullNode _ ->
                    text.append(document.toJson());
        }
    }

    private void writeObject(Map<String, Document> members, String lineStart) {
        String separator = "{";
        for (Map.Entry<String, Document> member : members.entrySet()) {
            text.append(separator).append(lineStart).append(INDENT);
            quote(member.getKey());
            text.append(": ");
            write(member.getValue(), lineStart + INDENT);
            separator = ",";
        }
        text.append(lineStart).append('}');
    }

    private void writeArray(Iterator<Document> items, String lineStart) {
        String separator = "[";
        while (items.hasNext()) {
            text.append(separator).append(lineStart).append(INDENT);
            write(items.next(), lineStart + INDENT);
            separator = ",";
        }
        text.append(lineStart).append(']');
    }

    private void quote(String value) {
        for (char unit : Document.TextNode.of(value).toJson().toCharArray()) {
            if (unit < 0x7F) {
                text.append(unit);
            } else {
                text.append("\\u%04x".formatted((int) unit));
            }
        }
    }
}
