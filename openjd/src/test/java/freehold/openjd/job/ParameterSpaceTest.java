package freehold.openjd.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.IntRangeExpression;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules C and T: the tasks of a step. */
class ParameterSpaceTest {
    private static Dimension range(String name, String expression) {
        return new Dimension(
                name,
                ParameterType.INT,
                new Dimension.Values.Range(IntRangeExpression.parse(expression)));
    }

    private static Dimension listed(String name, String... values) {
        return new Dimension(
                name, ParameterType.STRING, new Dimension.Values.Listed(List.of(values)));
    }

    private static List<String> tasks(ParameterSpace space) {
        return LongStream.range(0, space.size())
                .mapToObj(space::at)
                .map(task ->
                        String.join(
                                "",
                                task.values().values().stream().map(ParameterValue::text).toList()))
                .toList();
    }

    @Rule("C5")
    @Test
    void aStepWithoutParametersHasOneTask() {
        assertThat(ParameterSpace.single().size()).isOne();
        assertThat(ParameterSpace.single().at(0)).isEqualTo(TaskParameters.NONE);
        assertThat(ParameterSpace.single().indexOf(TaskParameters.NONE)).hasValue(0);
        assertThat(ParameterSpace.fromJson(ParameterSpace.single().toJson()))
                .isEqualTo(ParameterSpace.single());
    }

    @Rule({"C2", "C5", "C6"})
    @Test
    void theLastParameterVariesFastest() {
        var space = ParameterSpace.productOf(List.of(range("F", "1-2"), listed("L", "a", "b")));

        assertThat(tasks(space)).containsExactly("1a", "1b", "2a", "2b");
    }

    @Rule({"C2", "C3", "C6"})
    @Test
    void anAssociationWalksItsOperandsSideBySide() {
        List<Dimension> dimensions =
                List.of(listed("A", "p", "q", "r", "s"), range("B", "1-2"), listed("C", "x", "y"));
        var space = ParameterSpace.of(dimensions, CombinationExpression.parse("(A, B * C)"));

        assertThat(tasks(space)).containsExactly("p1x", "q1y", "r2x", "s2y");
        assertThatThrownBy(() ->
                        ParameterSpace.of(dimensions, CombinationExpression.parse("(A, B, C)")))
                .isInstanceOf(ExpressionException.class);
    }

    @Rule("T8")
    @Test
    void aMillionTasksAreNotListed() {
        var space =
                ParameterSpace.productOf(
                        List.of(range("A", "1-1000"), range("B", "1-500"), range("C", "0-2:2")));

        assertThat(space.size()).isEqualTo(1_000_000);
        assertThat(space.at(999_999).values().values())
                .extracting(ParameterValue::text)
                .containsExactly("1000", "500", "2");
        assertThat(space.indexOf(space.at(765_432))).hasValue(765_432);
        assertThat(space.toJson()).hasSizeLessThan(200);
    }

    @Rule("C1")
    @Test
    void aSpaceCombinesEachOfItsDimensionsOnce() {
        List<Dimension> dimensions = List.of(range("A", "1-2"), range("B", "1-2"));

        for (String wrong : List.of("A", "A * C", "A * B * C", "A * B * B", "A * A")) {
            assertThatThrownBy(
                            () -> ParameterSpace.of(dimensions, CombinationExpression.parse(wrong)))
                    .isInstanceOf(ExpressionException.class);
        }
    }

    @Rule("T4")
    @Test
    void moreTasksThanCanBeCountedAreRefused() {
        String all = "1-9223372036854775807";
        assertThatThrownBy(
                        () -> ParameterSpace.productOf(List.of(range("A", all), range("B", "1,2"))))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("makes more tasks than can be counted");
    }

    @Rule("T8")
    @Test
    void aSpaceDoesNotContainForeignTasks() {
        var space = ParameterSpace.productOf(List.of(range("A", "1-9:2")));

        assertThat(space.contains(task("A", ParameterType.INT, "3"))).isTrue();
        assertThat(space.contains(task("A", ParameterType.INT, "2"))).isFalse();
        assertThat(space.contains(task("A", ParameterType.STRING, "3"))).isFalse();
        assertThat(space.contains(task("B", ParameterType.INT, "3"))).isFalse();
        assertThat(space.contains(TaskParameters.NONE)).isFalse();
        assertThatThrownBy(() -> space.at(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> space.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Rule({"T8", "K2"})
    @Test
    void aSpaceContainsChunksOfAnySizeThatItsConstraintAllows() {
        var integers = new Integers.Ranged(IntRangeExpression.parse("1-20,30"));
        for (RangeConstraint constraint : RangeConstraint.values()) {
            var chunks =
                    new Dimension.Values.Chunks(
                            integers, new Chunking(5, Optional.empty(), constraint));
            var space =
                    ParameterSpace.productOf(
                            List.of(new Dimension("F", ParameterType.CHUNK_INT, chunks)));
            boolean mayHaveGaps = constraint == RangeConstraint.NONCONTIGUOUS;

            assertThat(space.contains(task("F", ParameterType.CHUNK_INT, "3-17"))).isTrue();
            assertThat(space.contains(task("F", ParameterType.CHUNK_INT, "30-30"))).isTrue();
            for (String chunk : List.of("30", "3,4", "1-20,30", "1-19:2", "01-03")) {
                assertThat(space.contains(task("F", ParameterType.CHUNK_INT, chunk)))
                        .isEqualTo(mayHaveGaps);
            }
            for (String chunk : List.of("", "x", "1-21", "19-30", "0", "25-25")) {
                assertThat(space.contains(task("F", ParameterType.CHUNK_INT, chunk))).isFalse();
            }
            assertThat(space.contains(task("F", ParameterType.INT, "3-17"))).isFalse();
            assertThat(space.indexOf(task("F", ParameterType.CHUNK_INT, "3-17"))).isEmpty();
        }
    }

    @Rule({"C6", "T8"})
    @Test
    void tasksAreIteratedInTheOrderOfTheirIndex() {
        var space =
                ParameterSpace.of(
                        List.of(range("A", "1-3"), listed("B", "x", "y")),
                        CombinationExpression.parse("B * A"));
        List<TaskParameters> met = new ArrayList<>();
        space.forEach(met::add);

        assertThat(met)
                .isEqualTo(LongStream.range(0, 6).mapToObj(space::at).toList())
                .isEqualTo(space.stream().toList());
        assertThat(tasks(space)).containsExactly("1x", "2x", "3x", "1y", "2y", "3y");
        assertThat(ParameterSpace.single()).containsExactly(TaskParameters.NONE);
    }

    @Rule("T8")
    @Test
    void aTaskOfASpaceIsTheSameAsOneMadeByHand() {
        TaskParameters task = ParameterSpace.productOf(List.of(range("A", "7"))).at(0);
        TaskParameters same = task("A", ParameterType.INT, "7");

        assertThat(task).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
        assertThat(task.values()).containsOnlyKeys("A").doesNotContainKey("B");
        assertThatThrownBy(() -> task.values().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static TaskParameters task(String name, ParameterType type, String text) {
        return new TaskParameters(Map.of(name, new ParameterValue(type, text)));
    }

    @Rule("T8")
    @Test
    void onlyWhatASpaceWroteReadsBack() {
        for (String text :
                List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"parameters\":[{\"name\":\"A\"}]}",
                        "{\"parameters\":[{\"name\":\"A\",\"type\":\"CHUNK_INT\",\"range\":\"1\","
                                + "\"chunks\":{}}]}",
                        "{\"parameters\":[{\"name\":\"A\",\"type\":\"CHUNK_INT\",\"range\":\"1\","
                                + "\"chunks\":{\"defaultTaskCount\":1}}]}",
                        "{\"parameters\":[{\"name\":\"A\",\"type\":\"X\",\"range\":\"1\"}]}")) {
            assertThatThrownBy(() -> ParameterSpace.fromJson(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Rule({"C2", "C6", "T8"})
    @Test
    void everySpaceAgreesWithItsNaiveListing() {
        Seeds.forEach(
                300,
                seed -> {
                    var sample = new Sample(Seeds.random(seed));
                    var space = sample.space();
                    List<Map<String, String>> expected = sample.naive();

                    assertThat(space.size()).isEqualTo(expected.size());
                    assertThat(ParameterSpace.fromJson(space.toJson())).isEqualTo(space);
                    for (int i = 0; i < expected.size(); i++) {
                        TaskParameters task = space.at(i);
                        assertThat(textsOf(task)).isEqualTo(expected.get(i));
                        assertThat(space.indexOf(task)).hasValue(expected.indexOf(expected.get(i)));
                    }
                });
    }

    private static Map<String, String> textsOf(TaskParameters task) {
        Map<String, String> texts = new LinkedHashMap<>();
        task.values().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    /** A random combination of small dimensions, and the list of its tasks made the simple way. */
    private static final class Sample {
        private final RandomGenerator random;
        private final List<Dimension> dimensions = new ArrayList<>();
        private final CombinationExpression combination;

        Sample(RandomGenerator random) {
            this.random = random;
            this.combination = product(random.nextInt(1, 4), 2);
        }

        ParameterSpace space() {
            return ParameterSpace.of(dimensions, combination);
        }

        List<Map<String, String>> naive() {
            return naive(combination);
        }

        private CombinationExpression product(int operands, int depth) {
            return operands == 1
                    ? element(depth)
                    : new CombinationExpression.Product(
                            IntStream.range(0, operands).mapToObj(_ -> element(depth)).toList());
        }

        private CombinationExpression element(int depth) {
            if (depth == 0 || random.nextInt(3) > 0) {
                return dimension(random.nextInt(1, 5));
            }
            CombinationExpression first = product(random.nextInt(1, 3), depth - 1);
            int length = naive(first).size();
            return new CombinationExpression.Association(List.of(first, dimension(length)));
        }

        private CombinationExpression dimension(int length) {
            String name = "P" + dimensions.size();
            dimensions.add(
                    random.nextBoolean()
                            ? range(name, length == 1 ? "4" : "4-" + (3 + length))
                            : listed(
                                    name,
                                    IntStream.range(0, length)
                                            .mapToObj(_ -> "v" + random.nextInt(3))
                                            .toArray(String[]::new)));
            return new CombinationExpression.Name(name);
        }

        private List<Map<String, String>> naive(CombinationExpression expression) {
            return switch (expression) {
                case CombinationExpression.Name(var name) -> naive(name);
                case CombinationExpression.Product(var operands) -> {
                    List<Map<String, String>> all = List.of(Map.of());
                    for (CombinationExpression operand : operands) {
                        List<Map<String, String>> right = naive(operand);
                        all =
                                all.stream()
                                        .flatMap(one ->
                                                right.stream().map(other -> join(one, other)))
                                        .toList();
                    }
                    yield all;
                }
                case CombinationExpression.Association(var operands) -> {
                    List<List<Map<String, String>>> lists =
                            operands.stream().map(this::naive).toList();
                    yield IntStream.range(0, lists.getFirst().size())
                            .mapToObj(i ->
                                    lists.stream()
                                            .map(list -> list.get(i))
                                            .reduce(Map.of(), Sample::join))
                            .toList();
                }
            };
        }

        private List<Map<String, String>> naive(String name) {
            Dimension.Values values =
                    dimensions.stream()
                            .filter(dimension -> dimension.name().equals(name))
                            .findAny()
                            .orElseThrow()
                            .values();
            return LongStream.range(0, values.size())
                    .mapToObj(i -> Map.of(name, values.at(i)))
                    .toList();
        }

        private static Map<String, String> join(
                Map<String, String> one, Map<String, String> other) {
            Map<String, String> both = new LinkedHashMap<>(one);
            both.putAll(other);
            return both;
        }
    }
}
