package freehold.openjd.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a tree as compact JSON. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    static String write(Document document) {
        var text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(document, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does no input or output", impossible);
        }
        return text.toString();
    }

    private static void write(Document document, JsonGenerator generator) throws IOException {
        switch (document) {
            case Document.ObjectNode node -> writeObject(node, generator);
            case Document.ArrayNode(var items, _) -> {
                generator.writeStartArray();
                for (Document item : items) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            case Document.TextNode(var text, _) -> generator.writeString(text);
            case Document.IntegerNode(var value, _) -> generator.writeNumber(value);
            case Document.DecimalNode(var text, _) -> generator.writeNumber(text);
            case Document.BooleanNode(var value, _) -> generator.writeBoolean(value);
            case Document.NullNode _ -> generator.writeNull();
            case Document.ForeignNode(_, var text, _) -> generator.writeString(text);
        }
    }

    private static void writeObject(Document.ObjectNode node, JsonGenerator generator)
            throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, Document> member : node.members().entrySet()) {
            generator.writeFieldName(member.getKey());
            write(member.getValue(), generator);
        }
        generator.writeEndObject();
    }
}
