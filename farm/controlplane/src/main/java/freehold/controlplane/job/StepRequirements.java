package freehold.controlplane.job;

import freehold.domain.scheduling.HostRequirements;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.openjd.job.RequiredAmount;
import freehold.openjd.job.RequiredAttribute;
import freehold.openjd.job.Requirements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What steps need of their hosts, between templates, the store's text and the scheduler's terms.
 */
public final class StepRequirements {
    private StepRequirements() {}

    /** The text to keep with a step; absent when it needs nothing. */
    static Optional<String> text(Requirements requirements) {
        if (requirements.equals(Requirements.NONE)) {
            return Optional.empty();
        }
        Map<String, Document> members = new LinkedHashMap<>();
        members.put(
                "amounts",
                Document.ArrayNode.of(
                        requirements.amounts().stream().map(StepRequirements::amount).toList()));
        members.put(
                "attributes",
                Document.ArrayNode.of(
                        requirements.attributes().stream()
                                .map(StepRequirements::attribute)
                                .toList()));
        return Optional.of(Document.ObjectNode.of(members).toJson());
    }

    /** What was written by {@link #text}. */
    public static Requirements read(Optional<String> text) {
        return text.map(StepRequirements::read).orElse(Requirements.NONE);
    }

    /**
     * The same in the scheduler's terms. An amount without a minimum asks for what its capability
     * asks by itself (OpenJD: host requirements).
     */
    public static HostRequirements toSchedule(Optional<String> text) {
        Requirements requirements = read(text);
        List<HostRequirements.Requirement> all = new ArrayList<>();
        requirements.amounts().stream()
                .map(amount ->
                        new HostRequirements.Amount(
                                amount.name(),
                                Optional.of(amount.effectiveMin()),
                                optional(amount.max())))
                .forEach(all::add);
        requirements.attributes().stream()
                .map(it -> new HostRequirements.Attribute(it.name(), it.anyOf(), it.allOf()))
                .forEach(all::add);
        return new HostRequirements(all);
    }

    static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Document.ObjectNode amount(RequiredAmount amount) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("name", Document.TextNode.of(amount.name()));
        amount.min().ifPresent(min -> members.put("min", text(min)));
        amount.max().ifPresent(max -> members.put("max", text(max)));
        return Document.ObjectNode.of(members);
    }

    private static Document.ObjectNode attribute(RequiredAttribute attribute) {
        Map<String, Document> members = new LinkedHashMap<>();
        members.put("name", Document.TextNode.of(attribute.name()));
        members.put("anyOf", texts(attribute.anyOf()));
        members.put("allOf", texts(attribute.allOf()));
        return Document.ObjectNode.of(members);
    }

    private static Document text(double number) {
        return Document.TextNode.of(Double.toString(number));
    }

    private static Document texts(List<String> values) {
        return Document.ArrayNode.of(values.stream().map(Document.TextNode::of).toList());
    }

    private static Requirements read(String text) {
        try {
            Document root = Documents.read(text, DocumentFormat.JSON, DocumentLimits.DEFAULT);
            return new Requirements(
                    items(root, "amounts").map(StepRequirements::amount).toList(),
                    items(root, "attributes").map(StepRequirements::attribute).toList());
        } catch (MalformedDocumentException notOurs) {
            throw new IllegalStateException("host requirements cannot be read: " + text, notOurs);
        }
    }

    private static RequiredAmount amount(Document item) {
        return new RequiredAmount(name(item), number(item, "min"), number(item, "max"));
    }

    private static RequiredAttribute attribute(Document item) {
        return new RequiredAttribute(name(item), texts(item, "anyOf"), texts(item, "allOf"));
    }

    private static String name(Document item) {
        return ((Document.ObjectNode) item).text("name").orElseThrow();
    }

    private static OptionalDouble number(Document item, String member) {
        return ((Document.ObjectNode) item)
                .text(member)
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }

    private static List<String> texts(Document item, String member) {
        return items(item, member).map(text -> ((Document.TextNode) text).text()).toList();
    }

    private static Stream<Document> items(Document object, String member) {
        return ((Document.ObjectNode) object)
                .member(member).map(list -> ((Document.ArrayNode) list).items()).stream()
                        .flatMap(List::stream);
    }
}
