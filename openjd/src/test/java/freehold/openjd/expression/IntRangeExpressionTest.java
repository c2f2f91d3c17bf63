package freehold.openjd.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule R: integer range expressions. */
class IntRangeExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5",
                "-5 | -5",
                "01-03 | 1-3",
                "1-2 | 1,2",
                "1,2,3 | 1-3",
                "1-5,6-10 | 1-10",
                "4,1-3 | 1-4",
                "10,1 | 1,10",
                "1-10:4 | 1-9:4",
                "5-1:-1 | 1-5",
                "10-1:-4 | 2-10:4",
                "1-1 | 1",
                "7-7:-3 | 7",
                "-5--1 | -5--1",
                "-5 - -1 | -5--1",
                "1 - 5 : 2 | 1-5:2",
                "1,3,5 | 1-5:2",
                "1-3,5-7,9 | 1-3,5-7,9",
                "1-100:3,200 | 1-100:3,200"
            })
    void aRangeHasOneCanonicalText(String written, String canonical) {
        assertThat(IntRangeExpression.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1,",
                "1,,2",
                "x",
                "1-",
                "1-2-3",
                "+1",
                "1-3:+1",
                "1:2",
                "1.5",
                "1-10:0",
                "5-1",
                "1 - -1",
                "1-10:-1",
                "1,1",
                "1-5,5-9",
                "1-5:2,2-4:2",
                "1-10:4,10-15",
                "9223372036854775808",
                "1\n",
                "١-٣",
                "-9223372036854775808-9223372036854775807",
                "-9223372036854775808--1,0-9223372036854775807"
            })
    void theseAreNoRanges(String written) {
        assertThatThrownBy(() -> IntRangeExpression.parse(written))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void aHugeRangeAnswersWithoutBeingListed() {
        var range = IntRangeExpression.parse("1-9223372036854775807");

        assertThat(range.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(range.at(Long.MAX_VALUE - 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(range.indexOf(5)).hasValue(4);
        assertThat(range.contains(0)).isFalse();
    }

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

    @Test
    void theCanonicalTextReadsBackAsTheSameRange() {
        Seeds.forEach(
                300,
                seed -> {
                    var range = IntRangeExpression.parse(new Written(Seeds.random(seed)).text());
                    var again = IntRangeExpression.parse(range.toString());

                    assertThat(again).isEqualTo(range).hasToString(range.toString());
                    assertThat(again.size()).isEqualTo(range.size());
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
            java.util.Collections.shuffle(elements, java.util.Random.from(random));
            this(String.join(",", elements), set);
        }

        long[] values() {
            return set.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
