package freehold.judge;

import freehold.openjd.TemplateError;
import freehold.openjd.document.Document;
import java.util.List;
import java.util.Map;

/** Puts answers together. */
final class Answer {
    private Answer() {}

    static Document text(String text) {
        return Document.TextNode.of(text);
    }

    static Document number(long number) {
        return Document.IntegerNode.of(number);
    }

    static Document list(List<Document> items) {
        return Document.ArrayNode.of(items);
    }

    static Document of(String name, Document value) {
        return Document.ObjectNode.of(Map.of(name, value));
    }

    static Document errors(List<TemplateError> errors) {
        return of("errors", list(errors.stream().map(error -> text(error.toString())).toList()));
    }
}
