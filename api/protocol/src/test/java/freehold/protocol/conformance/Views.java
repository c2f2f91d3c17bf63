package freehold.protocol.conformance;

import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.MapShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.UnionShape;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as plain maps and lists, which compare by content and print what differs. */
final class Views {

    private Views() {}

    /** A value of a generated type. */
    static Object of(Shape<?> shape, Object value) {
        return switch (shape) {
            case StructureShape<?> structure -> structure(structure, value);
            case UnionShape<?> union -> choice(union, value);
            case ListShape<?> list ->
                    ((List<?>) value).stream().map(each -> of(list.element(), each)).toList();
            case MapShape<?> map -> {
                Map<String, Object> view = new LinkedHashMap<>();
                ((Map<?, ?>) value)
                        .forEach((key, each) -> view.put(key.toString(), of(map.value(), each)));
                yield view;
            }
            case DocumentShape _ -> of((Document) value);
            default -> value instanceof byte[] octets ? ByteBuffer.wrap(octets) : value;
        };
    }

    /** JSON text. */
    static Object of(String json) {
        return of(Json.read(DocumentShape.DOCUMENT, json));
    }

    private static Object of(Document document) {
        return switch (document) {
            case Document.JsonObject(var members) -> {
                Map<String, Object> view = new LinkedHashMap<>();
                members.forEach((key, each) -> view.put(key, of(each)));
                yield view;
            }
            case Document.JsonArray(var elements) -> elements.stream().map(Views::of).toList();
            case Document.JsonString(var text) -> text;
            case Document.JsonNumber(BigDecimal number) -> number.stripTrailingZeros();
            case Document.JsonBoolean(var bool) -> bool;
            case Document.JsonNull() -> "null";
        };
    }

    private static <T> Object structure(StructureShape<T> structure, Object value) {
        Map<String, Object> view = new LinkedHashMap<>();
        @Nullable Object[] values = structure.values(structure.type().cast(value));
        for (int index = 0; index < values.length; index++) {
            Member member = structure.members().get(index);
            Object each = values[index];
            if (each != null && !leavesNoTrace(member, each)) {
                view.put(member.name(), of(member.shape(), each));
            }
        }
        return view;
    }

    /** A list without elements in a query or a header field is no parameter and no field at all. */
    private static boolean leavesNoTrace(Member member, Object value) {
        return member.location() != Member.Location.BODY
                && value instanceof List<?> list
                && list.isEmpty();
    }

    @SuppressWarnings("unchecked") // the value was made for that very shape
    private static <U> Object choice(UnionShape<U> union, Object value) {
        UnionShape.Choice choice = union.choice((U) value);
        if (choice.index() < 0) {
            return choice;
        }
        Member member = union.members().get(choice.index());
        return Map.of(member.name(), of(member.shape(), choice.value()));
    }
}
