package freehold.openjd.job;

import freehold.openjd.ParameterType;
import freehold.openjd.expression.IntRangeExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** A task parameter with all its values. */
public record Dimension(String name, ParameterType type, Values values) {
    /** The name and the value at an index. */
    Map.Entry<String, ParameterValue> at(long index) {
        return Map.entry(name, new ParameterValue(type, values.at(index)));
    }

    /** The values, in order; at least one. */
    public sealed interface Values {
        /** How many there are. */
        long size();

        /** The value at an index from 0. */
        String at(long index);

        /** The first index at or after {@code from} that holds the value. */
        OptionalLong next(String value, long from);

        /** Whether the value is one of them. */
        default boolean contains(String value) {
            return next(value, 0).isPresent();
        }

        /** The integers of a range expression, ascending. */
        record Range(IntRangeExpression expression) implements Values {
            @Override
            public long size() {
                return expression.size();
            }

            @Override
            public String at(long index) {
                return Long.toString(expression.at(index));
            }

            @Override
            public OptionalLong next(String value, long from) {
                return ParameterType.INT
                        .parse(value)
                        .map(text -> expression.indexOf(Long.parseLong(text)))
                        .filter(index -> index.isPresent() && index.getAsLong() >= from)
                        .orElse(OptionalLong.empty());
            }
        }

        /** Values listed one by one. */
        record Listed(List<String> items) implements Values {
            public Listed {
                items = List.copyOf(items);
            }

            @Override
            public long size() {
                return items.size();
            }

            @Override
            public String at(long index) {
                return items.get(Math.toIntExact(index));
            }

            @Override
            public OptionalLong next(String value, long from) {
                for (int i = (int) Math.min(from, items.size()); i < items.size(); i++) {
                    if (items.get(i).equals(value)) {
                        return OptionalLong.of(i);
                    }
                }
                return OptionalLong.empty();
            }
        }

        /**
         * Integers a chunk at a time, each chunk of the default size; rules K2 and K4. At which
         * index a chunk stands is arithmetic, whatever their number.
         */
        final class Chunks implements Values {
            private final Integers integers;
            private final Chunking chunking;
            private final ChunkCuts cuts;

            /** All integers, in chunks as {@code chunking} says. */
            public Chunks(Integers integers, Chunking chunking) {
                this.integers = integers;
                this.chunking = chunking;
                this.cuts = ChunkCuts.of(integers, chunking);
            }

            /** What is cut into chunks. */
            public Integers integers() {
                return integers;
            }

            /** How it is cut. */
            public Chunking chunking() {
                return chunking;
            }

            /** How many integers a chunk may have that begins with the one at an index. */
            long reach(long index) {
                return cuts.reach(index);
            }

            @Override
            public long size() {
                return cuts.count();
            }

            @Override
            public String at(long index) {
                return integers.text(
                        chunking.rangeConstraint(), cuts.start(index), cuts.end(index));
            }

            @Override
            public OptionalLong next(String value, long from) {
                return switch (integers) {
                    case Integers.Ranged(var expression) -> next(value, from, expression);
                    case Integers.Listed _ ->
                            LongStream.range(from, size())
                                    .filter(index -> at(index).equals(value))
                                    .findFirst();
                };
            }

            /** Whether the text is that of a chunk of its integers, of whatever size; rule K2. */
            @Override
            public boolean contains(String value) {
                return parsed(value)
                        .filter(chunk -> integers.containsAll(chunk) && isInForm(chunk, value))
                        .isPresent();
            }

            private boolean isInForm(IntRangeExpression chunk, String value) {
                return switch (chunking.rangeConstraint()) {
                    case NONCONTIGUOUS -> true;
                    case CONTIGUOUS -> value.equals(chunk.at(0) + "-" + chunk.at(chunk.size() - 1));
                };
            }

            private static Optional<IntRangeExpression> parsed(String value) {
                return ParameterType.CHUNK_INT.parse(value).map(IntRangeExpression::parse);
            }

            private OptionalLong next(String value, long from, IntRangeExpression expression) {
                return parsed(value)
                        .map(chunk -> expression.indexOf(chunk.at(0)))
                        .orElse(OptionalLong.empty())
                        .stream()
                        .map(cuts::chunkOf)
                        .filter(index -> index >= from && at(index).equals(value))
                        .findFirst();
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Chunks that
                        && integers.equals(that.integers)
                        && chunking.equals(that.chunking);
            }

            @Override
            public int hashCode() {
                return 31 * integers.hashCode() + chunking.hashCode();
            }

            @Override
            public String toString() {
                return integers + " by " + chunking;
            }
        }
    }
}
