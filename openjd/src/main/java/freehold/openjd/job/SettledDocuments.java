package freehold.openjd.job;

import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts values for the references in the parts of a step's document that a job's creation settles.
 * Everything else, commands above all, is left for the host to resolve.
 */
final class SettledDocuments {
    private static final List<String> SETTLED = List.of("parameterSpace", "hostRequirements");

    private SettledDocuments() {}

    static Document.ObjectNode settle(Document.ObjectNode step, SymbolTable symbols) {
        Document.ObjectNode settled = step;
        for (String part : SETTLED) {
            Document before = settled.members().get(part);
            if (before != null) {
                settled = settled.with(part, resolve(before, symbols));
            }
        }
        return settled;
    }

    private static Document resolve(Document node, SymbolTable symbols) {
        return switch (node) {
            case Document.ObjectNode(var members, var position) -> {
                Map<String, Document> resolved = new LinkedHashMap<>();
                members.forEach((name, value) -> resolved.put(name, resolve(value, symbols)));
                yield new Document.ObjectNode(resolved, position);
            }
            case Document.ArrayNode(var items, var position) ->
                    new Document.ArrayNode(
                            items.stream().map(item -> resolve(item, symbols)).toList(), position);
            case Document.TextNode(var text, var position) ->
                    new Document.TextNode(settled(text, symbols), position);
            case Document.IntegerNode _,
                    Document.DecimalNode _,
                    Document.BooleanNode _,
                    Document.NullNode _,
                    Document.ForeignNode _ ->
                    node;
        };
    }

    /**
     * The text with its values, or as it was written if a value has braces of its own: there is no
     * way to write those, and the host would take them for references.
     */
    private static String settled(String text, SymbolTable symbols) {
        String resolved = FormatString.parse(text).resolve(symbols);
        return resolved.contains("{{") || resolved.contains("}}") ? text : resolved;
    }
}
