package freehold.protocol.property;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonBoolean;
import freehold.protocol.Document.JsonNull;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.shape.BlobShape;
import freehold.protocol.shape.BooleanShape;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.EnumShape;
import freehold.protocol.shape.Length;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.MapShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.NumberKind;
import freehold.protocol.shape.NumberShape;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.StringShape;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.TextShape;
import freehold.protocol.shape.TimestampShape;
import freehold.protocol.shape.UnionShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws valid JSON for any shape, with a way into it that is certain to be there. */
final class RandomJson {

    private static final int DEEP = 5;
    private static final int ATTEMPTS = 1_000;
    private static final String SYMBOLS = "aZ0 _-.\"\\/\u0001\n\tçığ€\u2028😹";

    private final RandomGenerator random;

    RandomJson(RandomGenerator random) {
        this.random = random;
    }

    /**
     * JSON for the shape; every step of {@code way} exists in it: a member's index, or 0 for the
     * first element of a list or map.
     */
    Document of(Shape<?> shape, List<Integer> way) {
        return of(shape, way, 0);
    }

    private Document of(Shape<?> shape, List<Integer> way, int depth) {
        return switch (shape) {
            case StructureShape<?> structure -> structure(structure, way, depth);
            case UnionShape<?> union -> union(union, way, depth);
            case ListShape<?> list -> list(list, way, depth);
            case MapShape<?> map -> map(map, way, depth);
            case StringShape string -> new JsonString(text(string));
            case EnumShape<?> constants ->
                    new JsonString(
                            constants.values().get(random.nextInt(constants.values().size())));
            case BooleanShape _ -> new JsonBoolean(random.nextBoolean());
            case NumberShape<?> number -> new JsonNumber(number(number));
            case TimestampShape moment ->
                    new JsonString(
                            moment.format(
                                    Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L))));
            case DocumentShape _ ->
                    new JsonObject(
                            Map.of(
                                    "any",
                                    new JsonArray(List.of(new JsonNull(), new JsonString("ç")))));
            case BlobShape _ -> new JsonString("AAEC");
        };
    }

    private static List<Integer> rest(List<Integer> way) {
        return way.isEmpty() ? way : way.subList(1, way.size());
    }

    private Document structure(StructureShape<?> structure, List<Integer> way, int depth) {
        Map<String, Document> members = new LinkedHashMap<>();
        for (int index = 0; index < structure.members().size(); index++) {
            Member member = structure.members().get(index);
            boolean isOnWay = !way.isEmpty() && way.getFirst() == index;
            boolean isDrawn = depth < DEEP && random.nextInt(depth + 2) == 0;
            if (member.isRequired() || isOnWay || isDrawn) {
                members.put(
                        name(member),
                        of(member.shape(), isOnWay ? rest(way) : List.of(), depth + 1));
            }
        }
        return new JsonObject(members);
    }

    /** A member of the body may have another name in it. */
    private static String name(Member member) {
        return member.location() == Member.Location.BODY ? member.locationName() : member.name();
    }

    private Document union(UnionShape<?> union, List<Integer> way, int depth) {
        int index = way.isEmpty() ? random.nextInt(union.members().size()) : way.getFirst();
        if (way.isEmpty() && depth >= DEEP) {
            index = 0;
        }
        Member member = union.members().get(index);
        return new JsonObject(Map.of(member.name(), of(member.shape(), rest(way), depth + 1)));
    }

    private int size(Length length, List<Integer> way, int depth) {
        int least = (int) Math.max(length.minimum(), way.isEmpty() ? 0 : 1);
        return depth >= DEEP
                ? least
                : least + random.nextInt((int) Math.min(length.maximum() - least, 2) + 1);
    }

    private Document list(ListShape<?> list, List<Integer> way, int depth) {
        return elements(list, size(list.length(), way, depth), way, depth);
    }

    /**
     * A list of just that many elements, all different if they must be; of fewer if there are no
     * more.
     */
    JsonArray elements(ListShape<?> list, int size, List<Integer> way, int depth) {
        List<Document> elements = new ArrayList<>();
        for (int attempt = 0; elements.size() < size && attempt < size + ATTEMPTS; attempt++) {
            Document drawn =
                    of(list.element(), elements.isEmpty() ? rest(way) : List.of(), depth + 1);
            if (!list.unique() || !elements.contains(drawn)) {
                elements.add(drawn);
            }
        }
        return new JsonArray(elements);
    }

    private Document map(MapShape<?> map, List<Integer> way, int depth) {
        return entries(map, size(map.length(), way, depth), way, depth);
    }

    /** A map of just that many entries; of fewer if there are no more keys. */
    JsonObject entries(MapShape<?> map, int size, List<Integer> way, int depth) {
        Map<String, Document> entries = new LinkedHashMap<>();
        for (int attempt = 0; entries.size() < size && attempt < size + ATTEMPTS; attempt++) {
            String key = key(map.key());
            if (!entries.containsKey(key)) {
                entries.put(
                        key, of(map.value(), entries.isEmpty() ? rest(way) : List.of(), depth + 1));
            }
        }
        return new JsonObject(entries);
    }

    private String key(TextShape<?> key) {
        return key instanceof StringShape string
                ? text(string)
                : ((JsonString) of(key, List.of())).value();
    }

    private String text(StringShape string) {
        Pattern pattern = string.pattern();
        if (pattern != null) {
            return matching(string.length(), pattern);
        }
        int least = (int) string.length().minimum();
        int size = least + random.nextInt((int) Math.min(string.length().maximum() - least, 6) + 1);
        int[] symbols = SYMBOLS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < size; index++) {
            text.appendCodePoint(symbols[random.nextInt(symbols.length)]);
        }
        return text.toString();
    }

    private String matching(Length length, Pattern pattern) {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            String text = PatternText.of(pattern.pattern().replace("\\z", "$"), random);
            if (text.length() >= length.minimum()
                    && text.length() <= length.maximum()
                    && pattern.matcher(text).find()) {
                return text;
            }
        }
        throw new IllegalStateException("drew no text of length " + length + " for " + pattern);
    }

    private BigDecimal number(NumberShape<?> number) {
        boolean isFraction =
                number.kind() == NumberKind.FLOAT || number.kind() == NumberKind.DOUBLE;
        BigDecimal least = bound(number.range().minimum(), "-1000");
        BigDecimal most = bound(number.range().maximum(), "2000000000");
        BigDecimal drawn =
                least.add(
                        most.subtract(least).multiply(BigDecimal.valueOf(random.nextInt(1001), 3)));
        return isFraction
                ? drawn.setScale(2, RoundingMode.DOWN).max(least)
                : drawn.setScale(0, RoundingMode.DOWN);
    }

    private static BigDecimal bound(@Nullable BigDecimal bound, String otherwise) {
        return bound == null ? new BigDecimal(otherwise) : bound;
    }
}
