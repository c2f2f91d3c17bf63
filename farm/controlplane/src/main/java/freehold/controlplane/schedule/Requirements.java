package freehold.controlplane.schedule;

import freehold.domain.scheduling.HostRequirements;
import freehold.domain.scheduling.HostRequirements.Requirement;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the host requirements that are kept with a step (OpenJD JSON, all values resolved). */
public final class Requirements {
    private Requirements() {}

    public static HostRequirements read(Optional<String> json) {
        return json.map(text -> of(Json.read(DocumentShape.DOCUMENT, text)))
                .orElseGet(HostRequirements::none);
    }

    private static HostRequirements of(Document document) {
        Stream<Requirement> amounts =
                elements(document, "amounts").stream()
                        .map(it ->
                                new HostRequirements.Amount(
                                        text(it, "name"), number(it, "min"), number(it, "max")));
        Stream<Requirement> attributes =
                elements(document, "attributes").stream()
                        .map(it ->
                                new HostRequirements.Attribute(
                                        text(it, "name"), texts(it, "anyOf"), texts(it, "allOf")));
        return new HostRequirements(Stream.concat(amounts, attributes).toList());
    }

    private static Optional<Document> member(Document object, String name) {
        return object instanceof JsonObject(var members)
                ? Optional.ofNullable(members.get(name))
                : Optional.empty();
    }

    private static List<Document> elements(Document object, String name) {
        return member(object, name)
                .map(it -> it instanceof JsonArray(var elements) ? elements : List.<Document>of())
                .orElse(List.of());
    }

    private static String text(Document object, String name) {
        return member(object, name).flatMap(Requirements::text).orElse("");
    }

    private static List<String> texts(Document object, String name) {
        return elements(object, name).stream().flatMap(it -> text(it).stream()).toList();
    }

    private static Optional<String> text(Document value) {
        return value instanceof JsonString(String text) ? Optional.of(text) : Optional.empty();
    }

    /** A resolved amount may be written as a number or, where it was an expression, as text. */
    private static Optional<Double> number(Document object, String name) {
        return member(object, name)
                .flatMap(value ->
                        value instanceof JsonNumber(BigDecimal number)
                                ? Optional.of(number.doubleValue())
                                : text(value).map(Double::valueOf));
    }
}
