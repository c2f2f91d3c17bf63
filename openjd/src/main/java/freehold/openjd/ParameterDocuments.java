package freehold.openjd;

import freehold.openjd.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes parameter definitions as documents: what lists of a job's parameters show. */
final class ParameterDocuments {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

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
                    put(it.values(), "Value", bound -> number(bound.toString()), members);
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
            case INT -> Document.IntegerNode.of(Long.parseLong(value));
            case FLOAT -> number(value);
        };
    }

    /** The number as its author wrote it; what is none to JSON, such as {@code .5}, in quotes. */
    private static Document number(String text) {
        return INTEGER.matcher(text).matches()
                ? Document.IntegerNode.of(Long.parseLong(text))
                : Document.DecimalNode.of(text)
                        .<Document>map(Function.identity())
                        .orElseGet(() -> text(text));
    }

    private static Document text(String text) {
        return Document.TextNode.of(text);
    }
}
