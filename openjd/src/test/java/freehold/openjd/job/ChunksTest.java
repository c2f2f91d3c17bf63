package freehold.openjd.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.expression.IntRangeExpression;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules K: integers cut into chunks. */
class ChunksTest {
    private static Dimension.Values.Chunks chunks(
            Integers integers, int size, RangeConstraint constraint) {
        return new Dimension.Values.Chunks(
                integers, new Chunking(size, Optional.empty(), constraint));
    }

    private static Integers ranged(String expression) {
        return new Integers.Ranged(IntRangeExpression.parse(expression));
    }

    private static List<String> texts(Dimension.Values values) {
        return LongStream.range(0, values.size()).mapToObj(values::at).toList();
    }

    /** What the reference implementations list. */
    @Rule({"K2", "K4"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-12 | 5 | CONTIGUOUS | 1-4 5-8 9-12",
                "1-8 | 3 | CONTIGUOUS | 1-3 4-6 7-8",
                "1-8 | 3 | NONCONTIGUOUS | 1-3 4-6 7,8",
                "1-10:3 | 3 | CONTIGUOUS | 1-1 4-4 7-7 10-10",
                "1-10:3 | 3 | NONCONTIGUOUS | 1,4 7,10",
                "1-10:3 | 5 | NONCONTIGUOUS | 1-10:3",
                "1-3,5-9 | 3 | CONTIGUOUS | 1-3 5-7 8-9",
                "1-3,5-9 | 5 | NONCONTIGUOUS | 1-3,5 6-9",
                "1,3,5,7,9,20 | 3 | NONCONTIGUOUS | 1-5:2 7,9,20",
                "1-10,12,14,16-30 | 5 | CONTIGUOUS | 1-5 6-10 12-12 14-14 16-20 21-25 26-30",
                "1-10,12,14,16-30 | 5 | NONCONTIGUOUS | 1-5 6-9 10-16:2,17 18-21 22-26 27-30",
                "-5--1 | 9 | CONTIGUOUS | -5--1",
                "5 | 1 | CONTIGUOUS | 5-5",
                "5 | 1 | NONCONTIGUOUS | 5"
            })
    void aRangeIsCutEvenly(String range, int size, RangeConstraint constraint, String expected) {
        assertThat(texts(chunks(ranged(range), size, constraint)))
                .containsExactly(expected.split(" "));
    }

    /** What the reference implementations list, too. */
    @Rule({"K2", "K4"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,1,2 | 3 | CONTIGUOUS | 3-3 1-2",
                "3,1,2 | 3 | NONCONTIGUOUS | 1-3",
                "3,2,1 | 2 | NONCONTIGUOUS | 2,3 1",
                "1,1,2 | 3 | CONTIGUOUS | 1-1 1-2",
                "1,1,2 | 3 | NONCONTIGUOUS | 1,2",
                "2,3,5 | 5 | CONTIGUOUS | 2-3 5-5",
                "9223372036854775807,-9223372036854775808 | 2 | CONTIGUOUS"
                        + " | 9223372036854775807-9223372036854775807"
                        + " -9223372036854775808--9223372036854775808"
            })
    void aListIsCutInItsOwnOrder(
            String list, int size, RangeConstraint constraint, String expected) {
        var integers = new Integers.Listed(Stream.of(list.split(",")).map(Long::valueOf).toList());

        assertThat(texts(chunks(integers, size, constraint))).containsExactly(expected.split(" "));
    }

    @Rule({"K4", "K6", "T8"})
    @Test
    void everyCutAgreesWithTheListingOfItsChunks() {
        Seeds.forEach(
                500,
                seed -> {
                    var random = Seeds.random(seed);
                    Integers integers = integers(random);
                    int size = random.nextInt(1, 9);
                    for (RangeConstraint constraint : RangeConstraint.values()) {
                        var chunks = chunks(integers, size, constraint);
                        List<String> expected = naive(integers, size, constraint);

                        assertThat(texts(chunks)).isEqualTo(expected);
                        for (int i = 0; i < expected.size(); i++) {
                            assertThat(chunks.next(expected.get(i), 0))
                                    .hasValue(expected.indexOf(expected.get(i)));
                            assertThat(chunks.next(expected.get(i), i)).hasValue(i);
                        }
                        assertThat(chunks.next("-100--98", 0)).isEmpty();
                        assertThat(chunks.next("x", 0)).isEmpty();
                    }
                });
    }

    @Rule({"K4", "T8"})
    @Test
    void chunksWithoutNumberAreNotListed() {
        var solid = chunks(ranged("1-9223372036854775807"), 2, RangeConstraint.CONTIGUOUS);
        var sparse =
                chunks(
                        ranged(
                                "-4000000000000000000-4000000000000000000:2,4000000000000000001-4000000000000000009"),
                        5,
                        RangeConstraint.CONTIGUOUS);

        assertThat(solid.size()).isEqualTo(1L << 62);
        assertThat(solid.at(0)).isEqualTo("1-2");
        assertThat(solid.at((1L << 62) - 1)).isEqualTo("9223372036854775807-9223372036854775807");
        assertThat(solid.at(1L << 61)).isEqualTo("4611686018427387905-4611686018427387906");
        assertThat(solid.next("4611686018427387905-4611686018427387906", 0)).hasValue(1L << 61);
        assertThat(sparse.size()).isEqualTo(4_000_000_000_000_000_002L);
        assertThat(sparse.at(sparse.size() - 3))
                .isEqualTo("3999999999999999998-3999999999999999998");
        assertThat(sparse.at(sparse.size() - 2))
                .isEqualTo("4000000000000000000-4000000000000000004");
        assertThat(sparse.at(sparse.size() - 1))
                .isEqualTo("4000000000000000005-4000000000000000009");
    }

    private static Integers integers(RandomGenerator random) {
        List<Long> items = new ArrayList<>();
        long next = random.nextLong(-5, 5);
        int count = random.nextInt(1, 30);
        for (int i = 0; i < count; i++) {
            items.add(next);
            next += random.nextInt(4) > 0 ? 1 : random.nextLong(2, 4);
        }
        if (random.nextBoolean()) {
            return new Integers.Ranged(IntRangeExpression.of(items));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            items.set(random.nextInt(count), items.get(random.nextInt(count)));
        }
        return new Integers.Listed(items);
    }

    /** The rule as it is written down: cut, deal the rest out, list. */
    private static List<String> naive(Integers integers, int size, RangeConstraint constraint) {
        List<Long> items = LongStream.range(0, integers.size()).mapToObj(integers::at).toList();
        if (constraint == RangeConstraint.NONCONTIGUOUS) {
            return cut(items, size).stream()
                    .map(chunk -> IntRangeExpression.of(chunk).toString())
                    .toList();
        }
        List<List<Long>> stretches = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i == 0 || items.get(i) != items.get(i - 1) + 1) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(items.get(i));
        }
        return stretches.stream()
                .flatMap(stretch -> cut(stretch, size).stream())
                .map(chunk -> chunk.getFirst() + "-" + chunk.getLast())
                .toList();
    }

    private static List<List<Long>> cut(List<Long> items, int size) {
        int number = Math.ceilDiv(items.size(), size);
        int[] sizes = new int[number];
        Arrays.fill(sizes, items.size() / number);
        int rest = items.size() % number;
        IntStream.range(0, rest).forEach(i -> sizes[i * number / rest]++);
        List<List<Long>> chunks = new ArrayList<>();
        int start = 0;
        for (int length : sizes) {
            chunks.add(items.subList(start, start + length));
            start += length;
        }
        return chunks;
    }

    @Rule("T8")
    @Test
    void chunksAreStoredAsTheyAreDescribed() {
        var ranged =
                new Dimension.Values.Chunks(
                        ranged("1-100,200"),
                        new Chunking(7, Optional.of(60L), RangeConstraint.NONCONTIGUOUS));
        var listed = chunks(new Integers.Listed(List.of(3L, 1L)), 2, RangeConstraint.CONTIGUOUS);
        var space =
                ParameterSpace.productOf(
                        List.of(
                                new Dimension("A", ParameterType.CHUNK_INT, ranged),
                                new Dimension("B", ParameterType.CHUNK_INT, listed)));

        assertThat(space.toJson())
                .isEqualTo(
                        "{\"parameters\":[{\"name\":\"A\",\"type\":\"CHUNK_INT\",\"range\":\"1-100,200\","
                            + "\"chunks\":{\"defaultTaskCount\":7,\"targetRuntimeSeconds\":60,"
                            + "\"rangeConstraint\":\"NONCONTIGUOUS\"}},"
                            + "{\"name\":\"B\",\"type\":\"CHUNK_INT\",\"values\":[3,1],"
                            + "\"chunks\":{\"defaultTaskCount\":2,\"rangeConstraint\":\"CONTIGUOUS\"}}]}");
        assertThat(ParameterSpace.fromJson(space.toJson()))
                .isEqualTo(space)
                .hasSameHashCodeAs(space);
    }
}
