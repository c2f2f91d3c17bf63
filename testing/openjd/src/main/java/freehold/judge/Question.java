package freehold.judge;

import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked, or a part of it. A question that lacks something is a mistake of who asks. */
record Question(Document.ObjectNode object) {
    /** Templates at their own limits stand in questions as text. */
    private static final DocumentLimits LIMITS = new DocumentLimits(100_000_000, 10, 10_000_000);

    static Question read(String line) throws MalformedDocumentException {
        return of(Documents.read(line, DocumentFormat.JSON, LIMITS));
    }

    private static Question of(Document node) {
        if (node instanceof Document.ObjectNode object) {
            return new Question(object);
        }
        throw new IllegalArgumentException("a question is an object, not " + node.kind());
    }

    String text(String name) {
        return object.text(name).orElseThrow(() -> missing(name));
    }

    long number(String name) {
        return integer(member(name));
    }

    List<Long> numbers(String name) {
        return items(name).stream().map(Question::integer).toList();
    }

    List<String> texts(String name) {
        return items(name).stream().map(Question::content).toList();
    }

    Question part(String name) {
        return of(member(name));
    }

    List<Question> parts(String name) {
        return items(name).stream().map(Question::of).toList();
    }

    /** The members, all of which are strings. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        object.members().forEach((name, value) -> entries.put(name, content(value)));
        return entries;
    }

    private Document member(String name) {
        return object.member(name).orElseThrow(() -> missing(name));
    }

    private List<Document> items(String name) {
        return switch (member(name)) {
            case Document.ArrayNode(var items, _) -> items;
            case Document other -> throw new IllegalArgumentException(name + " is " + other.kind());
        };
    }

    private static long integer(Document node) {
        return switch (node) {
            case Document.IntegerNode(var value, _) -> value.longValueExact();
            case Document other ->
                    throw new IllegalArgumentException(other.kind() + " is no integer");
        };
    }

    private static String content(Document node) {
        return switch (node) {
            case Document.TextNode(var text, _) -> text;
            case Document other ->
                    throw new IllegalArgumentException(other.kind() + " is no string");
        };
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("the question lacks " + name);
    }
}
