package freehold.openjd.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules R: integer range expressions. */
class IntRangeExpressionTest {
    @Rule("R4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5",
                "-5 | -5",
                "1-2 | 1,2",
                "1,2,3 | 1-3",
                "1,3,5 | 1,3,5",
                "1-5,6-10 | 1-10",
                "4,1-3 | 1-4",
                "10,1 | 1,10",
                "1-10:4 | 1-9:4",
                "1-10:3,13 | 1-10:3,13",
                "1-3:2,5-7:2 | 1-7:2",
                "1-1:2,3-3:2,5-5:2 | 1-5:2",
                "1-3:2,4-6 | 1,3,4-6",
                "10-1:-4 | 2-10:4",
                "1-1 | 1",
                "7-7:-3 | 7",
                "-5--1 | -5--1",
                "1-3,5-7,9 | 1-3,5-7,9",
                "1-100:3,200 | 1-100:3,200",
                "2,5,-1--3:-1 | -3--1,2,5",
                "13-4:-1,-2-1,-7--7,-3,-4 | -7,-4-1,4-13",
                "12-7:-3,6,-4-5 | -4-6,9,12",
                "10-10,4--5:-2,5-8:3,-6 | -6,-4-4:2,5,8,10",
                "9-7:-3,-4-5:3,10-10:2,-6--5:2 | -6,-4-5:3,9,10",
                "-6-3:2,4-9:2 | -6-8:2",
                "3-1:-1,0--1:-1,-3--2:3,-6--8:-2 | -8,-6,-3,-1-3",
                "29-27:-2,13,15-24,4-6:3,12-7:-1 | 4,7-13,15-24,27,29",
                "7,-3-6,8-11:3,12-14:2,17-20 | -3-7,8,11,12,14,17-20",
                "8,6-3:-3,11-20:3 | 3,6,8,11-20:3"
            })
    void aRangeIsPrintedAsTheReferencePrintsIt(String written, String canonical) {
        assertThat(IntRangeExpression.parse(written)).hasToString(canonical);
    }

    @Rule({"R4", "K2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5",
                "2,1 | 1,2",
                "1,1,2 | 1,2",
                "1,3,5 | 1-5:2",
                "-2,-1,2,5,8 | -2,-1,2-8:3",
                "-1,0,1,2,5,7 | -1-2,5,7",
                "5,7,8,11,12 | 5,7,8,11,12",
                "-1,0,1,3,5,6,8,9,10 | -1-1,3,5,6,8,9,10",
                "5,7,9,10,13,15,16,17 | 5-9:2,10,13,15-17",
                "-9223372036854775808,9223372036854775807 |"
                        + " -9223372036854775808,9223372036854775807"
            })
    void listedIntegersMakeTheRunsAReaderFindsFromLeftToRight(String list, String canonical) {
        List<Long> integers = Stream.of(list.split(",")).map(Long::valueOf).toList();

        assertThat(IntRangeExpression.of(integers)).hasToString(canonical);
    }

    @Rule("R3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01-03 | 1-3",
                "-007 | -7",
                "-0 | 0",
                "-5 - -1 | -5--1",
                "1 - 5 : 2 | 1-5:2",
                "' \t1\t,\t 2 ' | 1,2"
            })
    void zerosAndBlanksMeanNothing(String written, String canonical) {
        assertThat(IntRangeExpression.parse(written)).hasToString(canonical);
    }

    @Rule("R3")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\t", ",", "1,", ",1", "1,,2", "x", "1-", "-", "--1", "- 1", "1-2-3", "+1",
                "1-+3", "1-3:+1", "1-3:", "1:2", "1.5", "1_0", "1 2", "1\n", "1\u00a0", "١-٣", "１"
            })
    void theseAreNoRanges(String written) {
        assertThatThrownBy(() -> IntRangeExpression.parse(written))
                .isInstanceOf(ExpressionException.class);
    }

    @Rule("R2")
    @Test
    void aRangeDescendsOnlyWithANegativeStep() {
        assertThat(IntRangeExpression.parse("5-1:-1")).hasToString("1-5");
        for (String wrong : List.of("5-1", "1 - -1", "1--1", "5-1:2", "1-10:-1", "1-10:0")) {
            assertThatThrownBy(() -> IntRangeExpression.parse(wrong))
                    .isInstanceOf(ExpressionException.class);
        }
    }

    @Rule("R1")
    @Test
    void noTwoElementsOverlapWithinTheirBoundsAsWritten() {
        for (String wrong :
                List.of("1,1", "1-5,5-9", "1-5:2,2-4:2", "1-10:4,10-15", "10-1:-4,0-1", "3,1-5")) {
            assertThatThrownBy(() -> IntRangeExpression.parse(wrong))
                    .isInstanceOf(ExpressionException.class)
                    .hasMessageContaining("overlap");
        }
        assertThat(IntRangeExpression.parse("11-15,1-10:4")).hasToString("1-9:4,11-15");
    }

    @Rule("R5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999999999999999",
                "1-2:9223372036854775808",
                "-9223372036854775808-9223372036854775807",
                "-1-9223372036854775806",
                "-9223372036854775808--1",
                "-9223372036854775808--2,0-9223372036854775806",
                "-9223372036854775808--2,-1,0-9223372036854775806,9223372036854775807"
            })
    void whatDoesNotFit64BitsIsRefused(String written) {
        assertThatThrownBy(() -> IntRangeExpression.parse(written))
                .isInstanceOf(ExpressionException.class);
    }

    @Rule("R5")
    @Test
    void everyIntegerOf64BitsCounts() {
        var ends = IntRangeExpression.parse("-9223372036854775808,9223372036854775807");
        var sparse = IntRangeExpression.parse("-9223372036854775808-9223372036854775807:3");
        var greatestStep =
                IntRangeExpression.parse(
                        "9223372036854775807--9223372036854775808:-9223372036854775808");

        assertThat(ends.at(0)).isEqualTo(Long.MIN_VALUE);
        assertThat(ends.at(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(sparse.size()).isEqualTo(6148914691236517206L);
        assertThat(sparse.at(sparse.size() - 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(sparse.indexOf(-2)).hasValue(3074457345618258602L);
        assertThat(greatestStep).hasToString("-1,9223372036854775807");
        assertThat(IntRangeExpression.parse("4611686018427387904"))
                .hasToString("4611686018427387904");
    }

    @Rule({"R5", "R6"})
    @Test
    void aHugeRangeAnswersWithoutBeingListed() {
        var range = IntRangeExpression.parse("1-9223372036854775807");

        assertThat(range.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(range.at(Long.MAX_VALUE - 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(range.indexOf(5)).hasValue(4);
        assertThat(range.contains(0)).isFalse();
        assertThat(range.slice(5, Long.MAX_VALUE)).hasToString("6-9223372036854775807");
        assertThat(range.containsAll(IntRangeExpression.parse("1-9223372036854775807:7"))).isTrue();
        assertThatThrownBy(() -> range.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> range.at(Long.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> range.slice(3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Rule("R6")
    @Test
    void aHundredThousandElementsAreSearchedByHalves() {
        String text =
                IntStream.range(0, 100_000)
                        .mapToObj(i ->
                                10L * ((i * 7919L) % 100_000)
                                        + "-"
                                        + (10 * ((i * 7919L) % 100_000) + 4))
                        .collect(Collectors.joining(","));
        var range = IntRangeExpression.parse(text);

        assertThat(range.size()).isEqualTo(500_000);
        assertThat(LongStream.range(0, 500_000))
                .allMatch(i -> range.at(i) == i / 5 * 10 + i % 5)
                .allMatch(i -> range.indexOf(i / 5 * 10 + i % 5).orElse(-1) == i);
    }

    @Rule({"R1", "R6"})
    @Test
    void everyRangeAnswersAsTheListOfItsIntegersWould() {
        Seeds.forEach(
                300,
                seed -> {
                    var written = new Written(Seeds.random(seed));
                    var range = IntRangeExpression.parse(written.text());
                    long[] values = LongStream.range(0, range.size()).map(range::at).toArray();

                    assertThat(values).containsExactly(written.values());
                    for (long value = -5; value < 400; value++) {
                        int index = new ArrayList<>(written.set()).indexOf(value);
                        assertThat(range.indexOf(value).orElse(-1)).isEqualTo(index);
                    }
                });
    }

    @Rule("R4")
    @Test
    void theTextReadsBackAsTheSameIntegers() {
        Seeds.forEach(
                300,
                seed -> {
                    var written = new Written(Seeds.random(seed));
                    var range = IntRangeExpression.parse(written.text());
                    var again = IntRangeExpression.parse(range.toString());
                    var listed = IntRangeExpression.of(written.set());

                    assertThat(again).isEqualTo(range).hasSameHashCodeAs(range);
                    assertThat(listed).isEqualTo(range).hasSameHashCodeAs(range);
                });
    }

    @Rule({"R6", "K2"})
    @Test
    void aSliceIsWhatTheListOfItsIntegersWouldMake() {
        Seeds.forEach(
                300,
                seed -> {
                    var random = Seeds.random(seed);
                    var written = new Written(random);
                    var range = IntRangeExpression.parse(written.text());
                    int from = random.nextInt((int) range.size());
                    int to = random.nextInt(from + 1, (int) range.size() + 1);
                    List<Long> part = new ArrayList<>(written.set()).subList(from, to);

                    assertThat(range.slice(from, to))
                            .hasToString(IntRangeExpression.of(part).toString());
                });
    }

    @Rule("T8")
    @Test
    void aRangeHoldsAnotherIfItHoldsEachOfItsIntegers() {
        Seeds.forEach(
                500,
                seed -> {
                    var random = Seeds.random(seed);
                    var one = new Written(random);
                    var other = new Written(random);
                    var whole = IntRangeExpression.parse(one.text());
                    long from = random.nextLong(whole.size());
                    var part = whole.slice(from, random.nextLong(from, whole.size()) + 1);

                    assertThat(whole.containsAll(IntRangeExpression.parse(other.text())))
                            .isEqualTo(one.set().containsAll(other.set()));
                    assertThat(whole.containsAll(part)).isTrue();
                });
    }

    /** A range expression made of disjoint elements, and the integers it stands for. */
    private record Written(String text, TreeSet<Long> set) {
        Written(RandomGenerator random) {
            this(new ArrayList<>(), new TreeSet<>(), random);
        }

        private Written(List<String> elements, TreeSet<Long> set, RandomGenerator random) {
            long next = random.nextLong(-3, 3);
            int count = random.nextInt(1, 8);
            for (int i = 0; i < count; i++) {
                long end = next + random.nextLong(0, 12);
                long step = random.nextLong(1, 5);
                boolean descending = random.nextBoolean();
                elements.add(
                        descending
                                ? end + "-" + next + ":-" + step
                                : next + "-" + end + ":" + step);
                for (long offset = 0; offset <= end - next; offset += step) {
                    set.add(descending ? end - offset : next + offset);
                }
                next = end + random.nextLong(1, 4);
            }
            Collections.shuffle(elements, Random.from(random));
            this(String.join(",", elements), set);
        }

        long[] values() {
            return set.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
