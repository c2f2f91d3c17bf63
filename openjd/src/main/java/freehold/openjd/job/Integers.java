package freehold.openjd.job;

import freehold.openjd.RangeConstraint;
import freehold.openjd.expression.IntRangeExpression;
import freehold.openjd.expression.IntRun;
import java.util.List;

/** The integers that chunks are cut from, in the order they are cut. */
public sealed interface Integers {
    /** How many there are; at least 1. */
    long size();

    /** The integer at an index from 0. */
    long at(long index);

    /** Those from one index to before another, as a set: ascending, repetitions left out. */
    IntRangeExpression slice(long from, long to);

    /** Whether all of these are among them. */
    boolean containsAll(IntRangeExpression chunk);

    /** Them all, in order, as runs. */
    List<IntRun> runs();

    /** What the task of a chunk gets that holds those from one index to before another; rule K2. */
    default String text(RangeConstraint constraint, long from, long to) {
        return switch (constraint) {
            case CONTIGUOUS -> at(from) + "-" + at(to - 1);
            case NONCONTIGUOUS -> slice(from, to).toString();
        };
    }

    /** The integers of a range expression, ascending. */
    record Ranged(IntRangeExpression expression) implements Integers {
        @Override
        public long size() {
            return expression.size();
        }

        @Override
        public long at(long index) {
            return expression.at(index);
        }

        @Override
        public IntRangeExpression slice(long from, long to) {
            return expression.slice(from, to);
        }

        @Override
        public boolean containsAll(IntRangeExpression chunk) {
            return expression.containsAll(chunk);
        }

        @Override
        public List<IntRun> runs() {
            return expression.runs();
        }
    }

    /** Integers listed one by one, in any order; some may be there more than once. */
    record Listed(List<Long> items) implements Integers {
        public Listed {
            items = List.copyOf(items);
        }

        @Override
        public long size() {
            return items.size();
        }

        @Override
        public long at(long index) {
            return items.get(Math.toIntExact(index));
        }

        @Override
        public IntRangeExpression slice(long from, long to) {
            return IntRangeExpression.of(items.subList(Math.toIntExact(from), Math.toIntExact(to)));
        }

        @Override
        public boolean containsAll(IntRangeExpression chunk) {
            return IntRangeExpression.of(items).containsAll(chunk);
        }

        @Override
        public List<IntRun> runs() {
            return items.stream().map(IntRun::single).toList();
        }
    }
}
