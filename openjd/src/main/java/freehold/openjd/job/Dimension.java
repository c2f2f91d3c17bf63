package freehold.openjd.job;

import freehold.openjd.ParameterType;
import freehold.openjd.expression.IntRangeExpression;
import java.util.List;
import java.util.OptionalLong;

/** A task parameter with all its values. */
public record Dimension(String name, ParameterType type, Values values) {
    /** The values, in order; at least one. */
    public sealed interface Values {
        /** How many there are. */
        long size();

        /** The value at an index from 0. */
        String at(long index);

        /** The first index at or after {@code from} that holds the value. */
        OptionalLong next(String value, long from);

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
    }
}
