package freehold.judge;

import freehold.openjd.Parsed;
import freehold.openjd.document.Document;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts answers together. */
final class Answer {
    private Answer() {}

    static Document text(String text) {
        return Document.TextNode.of(text);
    }

    static Document number(long number) {
        return Document.IntegerNode.of(number);
    }

    static <T> Document list(List<T> items, Function<T, Document> write) {
        return Document.ArrayNode.of(items.stream().map(write).toList());
    }

    static Document of(String name, Document value) {
        return Document.ObjectNode.of(Map.of(name, value));
    }

    /** What a value deserves to be told of, or the errors instead of one. */
    static <T> Document told(Parsed<T> parsed, Function<T, Document> tell) {
        return switch (parsed) {
            case Parsed.Valid<T>(var value) -> tell.apply(value);
            case Parsed.Invalid<T>(var errors) ->
                    of("errors", list(errors, error -> text(error.toString())));
        };
    }
}
