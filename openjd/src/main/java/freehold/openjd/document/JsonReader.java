package freehold.openjd.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON into a tree, refusing repeated keys and whatever follows the first value. */
final class JsonReader {
    private static final int LONGEST_PROBLEM = 200;
    private static final JsonFactory FACTORY = factory();

    /** What the parser adds about itself, which no author of a template can use. */
    private static final Pattern ASIDE =
            Pattern.compile("(?:: enable `| \\(for | \\(not recognized ).*+", Pattern.DOTALL);

    private final JsonParser parser;
    private final Expansion expansion;

    private JsonReader(JsonParser parser, Expansion expansion) {
        this.parser = parser;
        this.expansion = expansion;
    }

    /** The parser has limits of its own; ours come first, and in words that YAML shares. */
    private static JsonFactory factory() {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                // A table of all names ever read pays for names that come again, not for hostile
                // ones.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    static Document read(String text, DocumentLimits limits) throws MalformedDocumentException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(parser, new Expansion(limits)).root();
        } catch (JsonEOFException end) {
            throw new MalformedDocumentException(
                    "the text ends before its document does", position(end.getLocation()));
        } catch (JacksonException malformed) {
            throw new MalformedDocumentException(
                    problem(malformed), position(malformed.getLocation()));
        } catch (IOException impossible) {
            throw new MalformedDocumentException("is not readable: " + impossible.getMessage());
        }
    }

    private static String problem(JacksonException malformed) {
        String message = ASIDE.matcher(malformed.getOriginalMessage()).replaceFirst("");
        return Excerpt.of(message, LONGEST_PROBLEM);
    }

    private Document root() throws IOException, MalformedDocumentException {
        if (parser.nextToken() == null) {
            throw new MalformedDocumentException("the document is empty", new Position(1, 1));
        }
        Document root = value(0);
        refuseMore();
        return root;
    }

    private void refuseMore() throws IOException, MalformedDocumentException {
        try {
            if (parser.nextToken() != null) {
                throw MalformedDocumentException.more(here());
            }
        } catch (JacksonException alsoNoJson) {
            throw MalformedDocumentException.more(position(alsoNoJson.getLocation()));
        }
    }

    /** Reads what the current token begins; {@code depth} objects and arrays are open around it. */
    private Document value(int depth) throws IOException, MalformedDocumentException {
        Position here = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth + 1, here);
            case START_ARRAY -> array(depth + 1, here);
            default -> scalar(text(here), here);
        };
    }

    private Document scalar(String text, Position here) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Document.TextNode(text, here);
            case VALUE_NUMBER_INT ->
                    NumberNodes.bounded(
                            text, here, () -> new Document.IntegerNode(new BigInteger(text), here));
            case VALUE_NUMBER_FLOAT ->
                    NumberNodes.bounded(text, here, () -> new Document.DecimalNode(text, here));
            case VALUE_TRUE -> new Document.BooleanNode(true, here);
            case VALUE_FALSE -> new Document.BooleanNode(false, here);
            case VALUE_NULL -> new Document.NullNode(here);
            default -> throw new IllegalStateException("not a scalar: " + parser.currentToken());
        };
    }

    /** The text of the current token, a scalar or a key, which counts as a node. */
    private String text(Position here) throws IOException, MalformedDocumentException {
        String text = parser.getText();
        expansion.addScalar(text, here);
        Characters.checkString(text, here);
        return text;
    }

    private Document object(int depth, Position here)
            throws IOException, MalformedDocumentException {
        expansion.addCollection(depth, here);
        Map<String, Document> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position there = here();
            String name = text(there);
            if (members.containsKey(name)) {
                throw MalformedDocumentException.repeatedKey(name, there);
            }
            parser.nextToken();
            members.put(name, value(depth));
        }
        return new Document.ObjectNode(members, here);
    }

    private Document array(int depth, Position here)
            throws IOException, MalformedDocumentException {
        expansion.addCollection(depth, here);
        List<Document> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth));
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
