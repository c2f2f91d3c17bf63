package freehold.openjd;

import freehold.openjd.document.Document;
import freehold.openjd.document.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes parameter definitions as documents: what lists of a job's parameters show. */
final class ParameterDocuments {
    private ParameterDocuments() {}

    static Document.ObjectNode write(JobParameterDefinition definition) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("name", text(definition.name()));
        members.put("type", text(definition.type().spelling()));
        definition
                .presentation()
                .description()
                .ifPresent(description -> members.put("description", text(description)));
        definition
                .defaultValue()
                .ifPresent(value -> members.put("default", value(definition.type(), value)));
        List<Document> allowed =
                definition.allowedValues().stream()
                        .map(value -> value(definition.type(), value))
                        .toList();
        if (!allowed.isEmpty()) {
            members.put("allowedValues", Document.ArrayNode.of(allowed));
        }
        writeConstraints(definition, members);
        definition
                .presentation()
                .userInterface()
                .ifPresent(hints -> members.put("userInterface", hints));
        return Document.ObjectNode.of(members);
    }

    private static void writeConstraints(
            JobParameterDefinition definition, Map<String, Document> members) {
        switch (definition) {
            case JobParameterDefinition.StringParameter it ->
                    put(it.length(), "Length", Document.IntegerNode::of, members);
            case JobParameterDefinition.PathParameter it -> {
                put(it.length(), "Length", Document.IntegerNode::of, members);
                members.put("objectType", text(it.use().objectType().name()));
                members.put("dataFlow", text(it.use().dataFlow().name()));
            }
            case JobParameterDefinition.IntParameter it ->
                    put(it.values(), "Value", Document.IntegerNode::of, members);
            case JobParameterDefinition.FloatParameter it ->
                    put(it.values(), "Value", ParameterDocuments::decimal, members);
        }
    }

    private static <T extends Comparable<T>> void put(
            Bounds<T> bounds,
            String what,
            Function<T, Document> toDocument,
            Map<String, Document> members) {
        bounds.min().map(toDocument).ifPresent(least -> members.put("min" + what, least));
        bounds.max().map(toDocument).ifPresent(greatest -> members.put("max" + what, greatest));
    }

    private static Document value(ParameterType type, String value) {
        return switch (type) {
            case STRING, PATH -> text(value);
            case CHUNK_INT -> throw ParameterType.notOfJobs(type);
            case INT -> new Document.IntegerNode(new BigInteger(value), Position.NONE);
            case FLOAT -> decimal(new BigDecimal(value));
        };
    }

    /** JSON's numbers and the text form of decimals agree. */
    private static Document decimal(BigDecimal value) {
        return new Document.DecimalNode(value.toString(), Position.NONE);
    }

    private static Document text(String text) {
        return Document.TextNode.of(text);
    }
}
