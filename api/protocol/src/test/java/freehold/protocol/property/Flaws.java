package freehold.protocol.property;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.Violation;
import freehold.protocol.shape.EnumShape;
import freehold.protocol.shape.Length;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.MapShape;
import freehold.protocol.shape.NumberKind;
import freehold.protocol.shape.NumberShape;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.StringShape;
import freehold.protocol.shape.UnionShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The ways to break each constraint of one shape. */
final class Flaws {

    /**
     * One way.
     *
     * @param breaking turns a valid value into one that breaks the constraint
     * @param violation how the refusal must say so
     */
    record Flaw(UnaryOperator<Document> breaking, Class<? extends Violation> violation) {}

    private static final List<String> UNLIKELY =
            List.of("\u0000", "", "!", "/ \u0000 /", "no \"such\" text;", "x".repeat(300));
    private static final int LONGEST = 3_000_000;

    private final RandomJson json;

    Flaws(RandomGenerator random) {
        this.json = new RandomJson(random);
    }

    List<Flaw> of(Shape<?> shape) {
        return switch (shape) {
            case StringShape string -> ofString(string);
            case EnumShape<?> _ ->
                    List.of(
                            new Flaw(
                                    _ -> new JsonString("NO SUCH VALUE"),
                                    Violation.NotInEnumeration.class));
            case NumberShape<?> number -> ofNumber(number);
            case ListShape<?> list -> ofList(list);
            case MapShape<?> map ->
                    ofLength(map.length(), size -> json.entries(map, size, List.of(), 3));
            case UnionShape<?> union -> ofUnion(union);
            default -> List.of();
        };
    }

    private interface OfSize {
        Document of(int size);
    }

    private static List<Flaw> ofLength(Length length, OfSize made) {
        List<Flaw> flaws = new ArrayList<>();
        if (length.minimum() > 0) {
            flaws.add(
                    new Flaw(
                            _ -> made.of((int) length.minimum() - 1), Violation.WrongLength.class));
        }
        if (length.maximum() < LONGEST) {
            flaws.add(
                    new Flaw(
                            _ -> made.of((int) length.maximum() + 1), Violation.WrongLength.class));
        }
        return flaws;
    }

    private static List<Flaw> ofString(StringShape string) {
        List<Flaw> flaws =
                new ArrayList<>(
                        ofLength(string.length(), size -> new JsonString("a".repeat(size))));
        if (string.pattern() != null) {
            String bad =
                    UNLIKELY.stream()
                            .filter(text -> !string.pattern().matcher(text).find())
                            .findFirst()
                            .orElseThrow();
            flaws.add(new Flaw(_ -> new JsonString(bad), Violation.WrongPattern.class));
        }
        return flaws;
    }

    private static List<Flaw> ofNumber(NumberShape<?> number) {
        List<Flaw> flaws = new ArrayList<>();
        BigDecimal minimum = number.range().minimum();
        BigDecimal maximum = number.range().maximum();
        boolean isWhole = number.kind() == NumberKind.INTEGER;
        if (minimum != null && !(isWhole && minimum.intValue() == Integer.MIN_VALUE)) {
            flaws.add(
                    new Flaw(
                            _ -> new JsonNumber(minimum.subtract(BigDecimal.ONE)),
                            Violation.OutOfRange.class));
        }
        if (maximum != null && !(isWhole && maximum.intValue() == Integer.MAX_VALUE)) {
            flaws.add(
                    new Flaw(
                            _ -> new JsonNumber(maximum.add(BigDecimal.ONE)),
                            Violation.OutOfRange.class));
        }
        return flaws;
    }

    private List<Flaw> ofList(ListShape<?> list) {
        boolean isExhausted =
                list.unique()
                        && list.element() instanceof EnumShape<?> constants
                        && constants.values().size() <= list.length().maximum();
        Length length = isExhausted ? Length.atLeast(list.length().minimum()) : list.length();
        List<Flaw> flaws =
                new ArrayList<>(ofLength(length, size -> json.elements(list, size, List.of(), 3)));
        if (list.unique()) {
            flaws.add(new Flaw(Flaws::doubled, Violation.DuplicateElement.class));
        }
        return flaws;
    }

    private static Document doubled(Document list) {
        List<Document> elements = new ArrayList<>(((JsonArray) list).elements());
        elements.add(elements.getFirst());
        return new JsonArray(elements);
    }

    private List<Flaw> ofUnion(UnionShape<?> union) {
        List<Flaw> flaws = new ArrayList<>();
        flaws.add(new Flaw(_ -> new JsonObject(Map.of()), Violation.NotExactlyOne.class));
        if (union.members().size() > 1) {
            flaws.add(
                    new Flaw(
                            _ -> {
                                Map<String, Document> two = new LinkedHashMap<>();
                                two.putAll(((JsonObject) json.of(union, List.of(0))).members());
                                two.putAll(((JsonObject) json.of(union, List.of(1))).members());
                                return new JsonObject(two);
                            },
                            Violation.NotExactlyOne.class));
        }
        return flaws;
    }
}
