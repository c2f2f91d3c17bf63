package freehold.openjd.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into a tree, refusing repeated keys and whatever follows the first value. */
final class JsonReader {
    private static final int LONGEST_NUMBER = 400;

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Document read(String text, DocumentLimits limits) throws MalformedDocumentException {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(limits.characters())
                        .maxStringLength(limits.characters())
                        .build();
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        try (JsonParser parser = factory.createParser(text)) {
            return new JsonReader(parser).root();
        } catch (JacksonException malformed) {
            throw new MalformedDocumentException(
                    malformed.getOriginalMessage(), position(malformed.getLocation()));
        } catch (IOException impossible) {
            throw new MalformedDocumentException("is not readable: " + impossible.getMessage());
        }
    }

    private Document root() throws IOException, MalformedDocumentException {
        if (parser.nextToken() == null) {
            throw new MalformedDocumentException("the document is empty");
        }
        Document root = value();
        if (parser.nextToken() != null) {
            throw new MalformedDocumentException("nothing may follow the document", here());
        }
        return root;
    }

    private Document value() throws IOException {
        Position here = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(here);
            case START_ARRAY -> array(here);
            case VALUE_STRING -> new Document.TextNode(parser.getText(), here);
            case VALUE_NUMBER_INT ->
                    new Document.IntegerNode(new BigInteger(parser.getText()), here);
            case VALUE_NUMBER_FLOAT -> new Document.DecimalNode(parser.getText(), here);
            case VALUE_TRUE -> new Document.BooleanNode(true, here);
            case VALUE_FALSE -> new Document.BooleanNode(false, here);
            case VALUE_NULL -> new Document.NullNode(here);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("not a value: " + parser.currentToken());
        };
    }

    private Document object(Position here) throws IOException {
        Map<String, Document> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return new Document.ObjectNode(members, here);
    }

    private Document array(Position here) throws IOException {
        List<Document> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Document.ArrayNode(items, here);
    }

    private Position here() {
        return position(parser.currentTokenLocation());
    }

    private static Position position(JsonLocation location) {
        return location == null
                ? Position.NONE
                : new Position(location.getLineNr(), location.getColumnNr());
    }
}
