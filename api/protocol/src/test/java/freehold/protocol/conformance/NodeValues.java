package freehold.protocol.conformance;

import freehold.protocol.Document;
import freehold.protocol.shape.BlobShape;
import freehold.protocol.shape.BooleanShape;
import freehold.protocol.shape.Checks;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.EnumShape;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.MapShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.NumberShape;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.StringShape;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.TimestampShape;
import freehold.protocol.shape.UnionShape;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.StringNode;

/**
 * The parameters of a test as values of the generated types: blobs are plain text there, and
 * moments numbers of seconds.
 */
final class NodeValues {

    private NodeValues() {}

    static <T> T of(Shape<T> shape, Node node) {
        return cast(shape, value(shape, node));
    }

    @SuppressWarnings({
        "unchecked",
        "unused"
    }) // the value was made for that very shape, which gives it its type
    private static <T> T cast(Shape<T> shape, Object value) {
        return (T) value;
    }

    private static Object value(Shape<?> shape, Node node) {
        return switch (shape) {
            case StringShape _ -> node.expectStringNode().getValue();
            case EnumShape<?> constants ->
                    constants.find(node.expectStringNode().getValue()).orElseThrow();
            case BooleanShape _ -> node.expectBooleanNode().getValue();
            case NumberShape<?> number -> number.parse(text(node), Checks.lenient());
            case TimestampShape _ -> moment(node.expectNumberNode());
            case BlobShape _ -> node.expectStringNode().getValue().getBytes(StandardCharsets.UTF_8);
            case DocumentShape _ -> document(node);
            case ListShape<?> list ->
                    node.expectArrayNode().getElements().stream()
                            .map(each -> value(list.element(), each))
                            .toList();
            case MapShape<?> map -> entries(map, node);
            case StructureShape<?> structure -> structure(structure, node);
            case UnionShape<?> union -> union(union, node);
        };
    }

    private static String text(Node node) {
        return node instanceof StringNode string
                ? string.getValue()
                : node.expectNumberNode().getValue().toString();
    }

    private static Instant moment(NumberNode seconds) {
        BigDecimal exact = new BigDecimal(seconds.getValue().toString());
        return Instant.ofEpochSecond(
                exact.longValue(), exact.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    private static Map<String, Object> entries(MapShape<?> map, Node node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        node.expectObjectNode()
                .getStringMap()
                .forEach((key, each) -> entries.put(key, value(map.value(), each)));
        return entries;
    }

    private static <T> T structure(StructureShape<T> structure, Node node) {
        @Nullable Object[] values = new @Nullable Object[structure.members().size()];
        for (int index = 0; index < values.length; index++) {
            Member member = structure.members().get(index);
            Node each = node.expectObjectNode().getMember(member.name()).orElse(Node.nullNode());
            if (!each.isNullNode()) {
                values[index] = value(member.shape(), each);
            }
        }
        Checks checks = Checks.lenient();
        return Objects.requireNonNull(
                structure.make(values, checks), () -> structure.type() + ": " + checks.errors());
    }

    private static <U> U union(UnionShape<U> union, Node node) {
        Map<String, Node> only = node.expectObjectNode().getStringMap();
        List<Member> members = union.members();
        for (int index = 0; index < members.size(); index++) {
            Node each = only.get(members.get(index).name());
            if (each != null) {
                return union.of(
                        new UnionShape.Choice(index, value(members.get(index).shape(), each)));
            }
        }
        throw new IllegalArgumentException("no known member in " + only.keySet());
    }

    private static Document document(Node node) {
        return switch (node.getType()) {
            case OBJECT -> {
                Map<String, Document> members = new LinkedHashMap<>();
                node.expectObjectNode()
                        .getStringMap()
                        .forEach((key, each) -> members.put(key, document(each)));
                yield new Document.JsonObject(members);
            }
            case ARRAY -> {
                List<Document> elements = new ArrayList<>();
                node.expectArrayNode().getElements().forEach(each -> elements.add(document(each)));
                yield new Document.JsonArray(elements);
            }
            case STRING -> new Document.JsonString(node.expectStringNode().getValue());
            case NUMBER -> new Document.JsonNumber(new BigDecimal(text(node)));
            case BOOLEAN -> new Document.JsonBoolean(node.expectBooleanNode().getValue());
            case NULL -> new Document.JsonNull();
        };
    }
}
