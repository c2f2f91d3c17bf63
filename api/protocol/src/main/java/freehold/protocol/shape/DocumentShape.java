package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import freehold.protocol.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any JSON value. */
public enum DocumentShape implements Shape<Document> {
    DOCUMENT;

    @Override
    public Document read(JsonInput in) throws IOException {
        JsonParser parser = in.parser();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> new Document.JsonString(in.text("a string"));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Document.JsonNumber(parser.getDecimalValue());
            case VALUE_TRUE -> new Document.JsonBoolean(true);
            case VALUE_FALSE -> new Document.JsonBoolean(false);
            case VALUE_NULL -> new Document.JsonNull();
            default -> throw in.unreadable("a JSON value");
        };
    }

    private Document object(JsonInput in) throws IOException {
        Map<String, Document> members = new LinkedHashMap<>();
        while (in.advance(JsonToken.END_OBJECT)) {
            String name = in.wellFormed(in.parser().currentName(), "a name");
            in.parser().nextToken();
            members.put(name, read(in));
        }
        return new Document.JsonObject(members);
    }

    private Document array(JsonInput in) throws IOException {
        List<Document> elements = new ArrayList<>();
        while (in.advance(JsonToken.END_ARRAY)) {
            elements.add(read(in));
        }
        return new Document.JsonArray(elements);
    }

    @Override
    public void write(Document value, JsonGenerator out) throws IOException {
        switch (value) {
            case Document.JsonObject(var members) -> {
                out.writeStartObject();
                for (Map.Entry<String, Document> member : members.entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
            case Document.JsonArray(var elements) -> {
                out.writeStartArray();
                for (Document element : elements) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case Document.JsonString(var text) -> out.writeString(text);
            case Document.JsonNumber(var number) -> out.writeNumber(number);
            case Document.JsonBoolean(var bool) -> out.writeBoolean(bool);
            case Document.JsonNull() -> out.writeNull();
        }
    }
}
