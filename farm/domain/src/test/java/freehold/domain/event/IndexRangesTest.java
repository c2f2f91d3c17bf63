package freehold.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.event.IndexRanges.Range;
import freehold.testkit.Seeds;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class IndexRangesTest {
    @Test
    void neighboursAreOneRange() {
        assertThat(IndexRanges.of(List.of(7L, 1L, 0L, 2L, 2L, 9L)).ranges())
                .containsExactly(new Range(0, 2), new Range(7, 7), new Range(9, 9));
    }

    @Test
    void whateverTheIndexesRangesHoldTheseAndTheirComplementTheOthers() {
        Seeds.forEach(
                100,
                seed -> {
                    var random = Seeds.random(seed);
                    long tasks = 1L + random.nextInt(40);
                    TreeSet<Long> indexes = new TreeSet<>();
                    random.longs(random.nextInt(60), 0, tasks).forEach(indexes::add);
                    IndexRanges ranges = IndexRanges.of(indexes);
                    IndexRanges others = ranges.complement(tasks);

                    LongStream.range(0, tasks)
                            .forEach(index -> {
                                assertThat(ranges.contains(index))
                                        .isEqualTo(indexes.contains(index));
                                assertThat(others.contains(index))
                                        .isNotEqualTo(indexes.contains(index));
                            });
                    assertThat(ranges.count()).isEqualTo(indexes.size());
                    int skipped = random.nextInt(20);
                    int limit = 1 + random.nextInt(20);
                    assertThat(ranges.slice(skipped, limit))
                            .isEqualTo(indexes.stream().skip(skipped).limit(limit).toList());
                });
    }
}
