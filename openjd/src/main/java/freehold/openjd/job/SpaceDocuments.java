package freehold.openjd.job;

import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.IntRangeExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes parameter spaces as small documents and reads them back. */
final class SpaceDocuments {
    private static final DocumentLimits LIMITS =
            new DocumentLimits(Integer.MAX_VALUE, 10, Integer.MAX_VALUE);

    private SpaceDocuments() {}

    static Document write(ParameterSpace space) {
        Map<String, Document> members = new LinkedHashMap<>();
        List<Document> dimensions = space.dimensions().stream().map(SpaceDocuments::write).toList();
        members.put("parameters", Document.ArrayNode.of(dimensions));
        space.combination()
                .ifPresent(
                        each -> members.put("combination", Document.TextNode.of(each.toString())));
        return Document.ObjectNode.of(members);
    }

    private static Document write(Dimension dimension) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("name", Document.TextNode.of(dimension.name()));
        members.put("type", Document.TextNode.of(dimension.type().name()));
        switch (dimension.values()) {
            case Dimension.Values.Range(var expression) ->
                    members.put("range", Document.TextNode.of(expression.toString()));
            case Dimension.Values.Listed(var items) ->
                    members.put(
                            "values",
                            Document.ArrayNode.of(
                                    items.stream().map(Document.TextNode::of).toList()));
            case Dimension.Values.Chunks chunks -> {
                write(chunks.integers(), members);
                members.put("chunks", write(chunks.chunking()));
            }
        }
        return Document.ObjectNode.of(members);
    }

    private static void write(Integers integers, Map<String, Document> members) {
        switch (integers) {
            case Integers.Ranged(var expression) ->
                    members.put("range", Document.TextNode.of(expression.toString()));
            case Integers.Listed(var items) ->
                    members.put(
                            "values",
                            Document.ArrayNode.of(
                                    items.stream().map(Document.IntegerNode::of).toList()));
        }
    }

    private static Document write(Chunking chunking) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("defaultTaskCount", Document.IntegerNode.of(chunking.defaultTaskCount()));
        chunking.targetRuntimeSeconds()
                .ifPresent(seconds ->
                        members.put("targetRuntimeSeconds", Document.IntegerNode.of(seconds)));
        members.put("rangeConstraint", Document.TextNode.of(chunking.rangeConstraint().name()));
        return Document.ObjectNode.of(members);
    }

    static ParameterSpace read(String json) {
        try {
            Document root = Documents.read(json, DocumentFormat.JSON, LIMITS);
            return space(object(root));
        } catch (MalformedDocumentException | ExpressionException malformed) {
            throw new IllegalArgumentException("not a parameter space: " + json, malformed);
        }
    }

    private static ParameterSpace space(Document.ObjectNode root) {
        List<Dimension> dimensions =
                items(root, "parameters").stream()
                        .map(SpaceDocuments::object)
                        .map(SpaceDocuments::dimension)
                        .toList();
        Optional<String> combination = root.text("combination");
        return combination.isPresent()
                ? ParameterSpace.of(dimensions, CombinationExpression.parse(combination.get()))
                : ParameterSpace.productOf(dimensions);
    }

    private static Dimension dimension(Document.ObjectNode node) {
        Dimension.Values values =
                node.member("chunks")
                        .map(chunks -> chunks(node, chunking(object(chunks))))
                        .orElseGet(() -> values(node));
        return new Dimension(text(node, "name"), ParameterType.valueOf(text(node, "type")), values);
    }

    private static Dimension.Values values(Document.ObjectNode node) {
        return node.text("range")
                .map(IntRangeExpression::parse)
                .<Dimension.Values>map(Dimension.Values.Range::new)
                .orElseGet(() ->
                        new Dimension.Values.Listed(
                                items(node, "values").stream().map(SpaceDocuments::text).toList()));
    }

    private static Dimension.Values chunks(Document.ObjectNode node, Chunking chunking) {
        Integers integers =
                node.text("range")
                        .map(IntRangeExpression::parse)
                        .<Integers>map(Integers.Ranged::new)
                        .orElseGet(() ->
                                new Integers.Listed(
                                        items(node, "values").stream()
                                                .map(SpaceDocuments::integer)
                                                .toList()));
        return new Dimension.Values.Chunks(integers, chunking);
    }

    private static Chunking chunking(Document.ObjectNode node) {
        Optional<Long> target = node.member("targetRuntimeSeconds").map(SpaceDocuments::integer);
        return new Chunking(
                node.member("defaultTaskCount")
                        .map(SpaceDocuments::integer)
                        .orElseThrow(() ->
                                new IllegalArgumentException("chunks have a defaultTaskCount")),
                target,
                RangeConstraint.valueOf(text(node, "rangeConstraint")));
    }

    private static long integer(Document node) {
        if (node instanceof Document.IntegerNode(var value, _)) {
            return value.longValueExact();
        }
        throw new IllegalArgumentException("not an integer: " + node.kind());
    }

    private static Document.ObjectNode object(Document node) {
        if (node instanceof Document.ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not a parameter space: " + node.kind());
    }

    private static List<Document> items(Document.ObjectNode node, String name) {
        if (node.members().get(name) instanceof Document.ArrayNode(var items, _)) {
            return items;
        }
        throw new IllegalArgumentException("a parameter space has a list of " + name);
    }

    private static String text(Document.ObjectNode node, String name) {
        return node.text(name)
                .orElseThrow(() -> new IllegalArgumentException("a parameter space has a " + name));
    }

    private static String text(Document node) {
        if (node instanceof Document.TextNode(var text, _)) {
            return text;
        }
        throw new IllegalArgumentException("not a value of a parameter space: " + node.kind());
    }
}
