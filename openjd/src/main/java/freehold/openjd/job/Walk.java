package freehold.openjd.job;

import freehold.openjd.expression.CombinationExpression;
import freehold.openjd.expression.ExpressionException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The order in which a combination visits its values, as arithmetic: from a task's index to the
 * index of each dimension's value, and back. Nothing is listed, so a walk over a million tasks
 * costs what a walk over one does.
 */
sealed interface Walk {
    /** How many places there are. */
    long size();

    /** Says for one place at which value each dimension stands there, by the dimension's number. */
    void visit(long index, long[] places);

    /** The first place at or after {@code from} that has these values. */
    OptionalLong next(Map<String, ParameterValue> values, long from);

    /** The one place of a space without dimensions. */
    record Once() implements Walk {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public void visit(long index, long[] places) {
            // There is nothing to vary.
        }

        @Override
        public OptionalLong next(Map<String, ParameterValue> values, long from) {
            return from == 0 ? OptionalLong.of(0) : OptionalLong.empty();
        }
    }

    /** One dimension by itself; {@code number} counts those of the space from 0. */
    record Single(Dimension dimension, int number) implements Walk {
        @Override
        public long size() {
            return dimension.values().size();
        }

        @Override
        public void visit(long index, long[] places) {
            places[number] = index;
        }

        @Override
        public OptionalLong next(Map<String, ParameterValue> values, long from) {
            ParameterValue value = values.get(dimension.name());
            return value == null || value.type() != dimension.type()
                    ? OptionalLong.empty()
                    : dimension.values().next(value.text(), from);
        }
    }

    /** Every place of the left with every place of the right, which moves faster. */
    record Product(Walk left, Walk right, long size) implements Walk {
        static Product of(Walk left, Walk right) {
            try {
                return new Product(left, right, Math.multiplyExact(left.size(), right.size()));
            } catch (ArithmeticException overflow) {
                throw new ExpressionException("makes more tasks than can be counted");
            }
        }

        @Override
        public void visit(long index, long[] places) {
            left.visit(index / right.size(), places);
            right.visit(index % right.size(), places);
        }

        @Override
        public OptionalLong next(Map<String, ParameterValue> values, long from) {
            long start = from / right.size();
            OptionalLong row = left.next(values, start);
            if (row.isPresent() && row.getAsLong() == start) {
                OptionalLong column = right.next(values, from % right.size());
                if (column.isPresent()) {
                    return place(row.getAsLong(), column.getAsLong());
                }
                row = left.next(values, start + 1);
            }
            OptionalLong column = row.isPresent() ? right.next(values, 0) : OptionalLong.empty();
            return column.isPresent()
                    ? place(row.getAsLong(), column.getAsLong())
                    : OptionalLong.empty();
        }

        private OptionalLong place(long row, long column) {
            return OptionalLong.of(row * right.size() + column);
        }
    }

    /** All walks in step; they are of one length. */
    record Association(List<Walk> walks) implements Walk {
        @Override
        public long size() {
            return walks.getFirst().size();
        }

        @Override
        public void visit(long index, long[] places) {
            walks.forEach(walk -> walk.visit(index, places));
        }

        @Override
        public OptionalLong next(Map<String, ParameterValue> values, long from) {
            long place = from;
            int agreeing = 0;
            for (int i = 0; agreeing < walks.size(); i = (i + 1) % walks.size()) {
                OptionalLong found = walks.get(i).next(values, place);
                if (found.isEmpty()) {
                    return found;
                }
                agreeing = found.getAsLong() == place ? agreeing + 1 : 1;
                place = found.getAsLong();
            }
            return OptionalLong.of(place);
        }
    }

    /**
     * The walk a combination describes, whose associations are known to be of equal lengths.
     *
     * @throws ExpressionException if there are more places than 64 bits can count
     */
    static Walk of(CombinationExpression combination, List<Dimension> dimensions) {
        return switch (combination) {
            case CombinationExpression.Name(var name) -> single(name, dimensions);
            case CombinationExpression.Product(var operands) ->
                    operands.stream()
                            .map(operand -> of(operand, dimensions))
                            .reduce(Product::of)
                            .orElseThrow();
            case CombinationExpression.Association(var operands) ->
                    new Association(
                            operands.stream().map(operand -> of(operand, dimensions)).toList());
        };
    }

    private static Walk single(String name, List<Dimension> dimensions) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).name().equals(name)) {
                return new Single(dimensions.get(i), i);
            }
        }
        throw new ExpressionException("'%s' is not a task parameter".formatted(name));
    }
}
