package freehold.openjd.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.Samples;
import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.IntRangeExpression;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule K5: chunks whose size changes as one goes. */
class AdaptiveChunksTest {
    private static List<Dimension> dimensions(String range, RangeConstraint constraint) {
        var chunks =
                new Dimension.Values.Chunks(
                        new Integers.Ranged(IntRangeExpression.parse(range)),
                        new Chunking(2, Optional.of(10L), constraint));
        return List.of(
                new Dimension("F", ParameterType.CHUNK_INT, chunks),
                new Dimension(
                        "A", ParameterType.STRING, new Dimension.Values.Listed(List.of("p", "q"))),
                new Dimension(
                        "B",
                        ParameterType.INT,
                        new Dimension.Values.Range(IntRangeExpression.parse("1-2"))));
    }

    /** All chunks, as a walk by sizes 2, 3, 4, 1, 2, … meets them. */
    private static List<String> walk(ParameterSpace space) {
        AdaptiveChunks chunks = AdaptiveChunks.of(space).orElseThrow();
        List<String> met = new ArrayList<>();
        Optional<AdaptiveChunks.Place> place = Optional.of(AdaptiveChunks.Place.START);
        for (int size = 2; place.isPresent(); size = size % 4 + 1) {
            AdaptiveChunks.Chunk chunk = chunks.at(place.get(), size);
            met.add(text(chunk.parameters()));
            place = chunk.next();
        }
        return met;
    }

    private static String text(TaskParameters task) {
        return task.values().values().stream()
                .map(ParameterValue::text)
                .collect(Collectors.joining(" "));
    }

    /** The first chunks and the number of all are those of the reference implementation. */
    @Rule("K5")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTIGUOUS | F * A * B | 23"
                        + " | 1-2 p 1;3-5 p 1;6-7 p 1;9-9 p 1;11-12 p 1;13-13 p 1;1-4 p 2;5-5 p 2",
                "CONTIGUOUS | F * (A, B) | 11"
                        + " | 1-2 p 1;3-5 p 1;6-7 p 1;9-9 p 1;11-12 p 1;13-13 p 1;1-4 q 2;5-5 q 2",
                "CONTIGUOUS | A * F * B | 23"
                        + " | 1-2 p 1;3-5 p 1;6-7 p 1;9-9 p 1;11-12 p 1;13-13 p 1;1-4 p 2;5-5 p 2",
                "NONCONTIGUOUS | F * A * B | 20"
                        + " | 1,2 p 1;3-5 p 1;6,7,9,11 p 1;12 p 1;13 p 1;1-3 p 2;4-7 p 2;9 p 2",
                "NONCONTIGUOUS | F * (A, B) | 10"
                        + " | 1,2 p 1;3-5 p 1;6,7,9,11 p 1;12 p 1;13 p 1;1-3 q 2;4-7 q 2;9 q 2"
            })
    void theChunkVariesFastestAndCrossesNoGapUnlessItMay(
            RangeConstraint constraint, String combination, int count, String first) {
        var space =
                ParameterSpace.of(
                        dimensions("1-7,9,11-13", constraint),
                        CombinationExpression.parse(combination));

        assertThat(walk(space)).hasSize(count).startsWith(first.split(";"));
    }

    @Rule({"K3", "K5"})
    @Test
    void aSpaceWithoutCombinationIsTheProductAndAChunkAloneIsASpace() {
        List<Dimension> all = dimensions("1-3", RangeConstraint.CONTIGUOUS);

        assertThat(walk(ParameterSpace.productOf(all)))
                .containsExactly("1-2 p 1", "3-3 p 1", "1-3 p 2", "1-1 q 1", "2-3 q 1", "1-3 q 2");
        assertThat(walk(ParameterSpace.productOf(all.subList(0, 1)))).containsExactly("1-2", "3-3");
        assertThat(walk(ParameterSpace.of(all.subList(0, 1), CombinationExpression.parse("F"))))
                .containsExactly("1-2", "3-3");
        assertThat(AdaptiveChunks.of(ParameterSpace.productOf(all.subList(1, 3)))).isEmpty();
        assertThat(AdaptiveChunks.of(ParameterSpace.single())).isEmpty();
    }

    @Rule({"K5", "T8"})
    @Test
    void aTrillionIntegersAreNotListedAndAnyPlaceCanBeReturnedTo() {
        AdaptiveChunks chunks =
                AdaptiveChunks.of(
                                ParameterSpace.productOf(
                                        dimensions("1-1000000000000", RangeConstraint.CONTIGUOUS)))
                        .orElseThrow();
        var place = new AdaptiveChunks.Place(2, 999_999_999_990L);
        AdaptiveChunks.Chunk chunk = chunks.at(place, 1L << 40);

        assertThat(text(chunk.parameters())).isEqualTo("999999999991-1000000000000 q 1");
        assertThat(chunk.count()).isEqualTo(10);
        assertThat(chunk.next()).contains(new AdaptiveChunks.Place(3, 0));
        assertThat(chunks.at(place, 1L << 40)).isEqualTo(chunk);
        assertThat(chunks.at(new AdaptiveChunks.Place(3, 0), Long.MAX_VALUE).next()).isEmpty();
    }

    @Rule("K5")
    @Test
    void aPlaceOutsideTheSpaceIsRefused() {
        AdaptiveChunks chunks =
                AdaptiveChunks.of(
                                ParameterSpace.productOf(
                                        dimensions("1-3", RangeConstraint.NONCONTIGUOUS)))
                        .orElseThrow();
        for (var place :
                List.of(
                        new AdaptiveChunks.Place(4, 0),
                        new AdaptiveChunks.Place(-1, 0),
                        new AdaptiveChunks.Place(0, 3),
                        new AdaptiveChunks.Place(0, -1))) {
            assertThatThrownBy(() -> chunks.at(place, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> chunks.at(AdaptiveChunks.Place.START, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Rule("K5")
    @Test
    void chunksOfAnySizesHoldEachIntegerOnceForEachCombination() {
        Seeds.forEach(
                200,
                seed -> {
                    var random = Seeds.random(seed);
                    List<Long> items = random.longs(12, 0, 20).distinct().sorted().boxed().toList();
                    var constraint =
                            random.nextBoolean()
                                    ? RangeConstraint.CONTIGUOUS
                                    : RangeConstraint.NONCONTIGUOUS;
                    String range = IntRangeExpression.of(items).toString();
                    AdaptiveChunks chunks =
                            AdaptiveChunks.of(
                                            ParameterSpace.productOf(dimensions(range, constraint)))
                                    .orElseThrow();
                    List<Long> met = new ArrayList<>();
                    Optional<AdaptiveChunks.Place> place = Optional.of(AdaptiveChunks.Place.START);
                    while (place.isPresent()) {
                        AdaptiveChunks.Chunk chunk = chunks.at(place.get(), random.nextInt(1, 6));
                        String text = Samples.value(chunk.parameters(), "F");
                        var part = IntRangeExpression.parse(text);
                        for (long i = 0; i < part.size(); i++) {
                            met.add(part.at(i));
                        }
                        assertThat(part.size()).isEqualTo(chunk.count());
                        place = chunk.next();
                    }
                    List<Long> four = new ArrayList<>(items);
                    for (int i = 1; i < 4; i++) {
                        four.addAll(items);
                    }
                    assertThat(met).isEqualTo(four);
                });
    }

    /** The numbers of the reference command line. */
    @Rule("K5")
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1000, 60, 15",
        "1, 1, 60000, 60, 1",
        "5, 9, 9000, 60, 18",
        "5, 10, 10000, 60, 60",
        "50, 5, 100000, 60, 3",
        "3, 3, 0, 60, 3",
        "7, 12, 5500, 1, 2",
        "1, 2, 1, 3600, 1800000",
        "10, 4, 400000, 10, 1"
    })
    void theNextSizeTakesTheTargetTimeAtThePaceSoFar(
            int size, long tasks, long millis, long target, long next) {
        var sizing = ChunkSizing.of(size, Duration.ofSeconds(target));

        assertThat(sizing.size()).isEqualTo(size);
        assertThat(sizing.after(tasks, Duration.ofMillis(millis)).size()).isEqualTo(next);
    }

    @Rule("K5")
    @Test
    void thePaceIsThatOfAllChunksTogether() {
        ChunkSizing sizing =
                ChunkSizing.of(10, Duration.ofSeconds(60))
                        .after(10, Duration.ofSeconds(10))
                        .after(60, Duration.ofSeconds(130));

        assertThat(sizing)
                .isEqualTo(
                        new ChunkSizing(Duration.ofSeconds(60), 30, 70, Duration.ofSeconds(140)));
        assertThat(sizing.after(0, Duration.ZERO)).isEqualTo(sizing);
    }

    @Rule("K5")
    @Test
    void onlyATargetTimeAboveZeroAsksForIt() {
        for (var target : List.of(Optional.<Long>empty(), Optional.of(0L))) {
            assertThat(new Chunking(1, target, RangeConstraint.CONTIGUOUS).isAdaptive()).isFalse();
        }
        assertThat(new Chunking(1, Optional.of(1L), RangeConstraint.CONTIGUOUS).isAdaptive())
                .isTrue();
    }
}
