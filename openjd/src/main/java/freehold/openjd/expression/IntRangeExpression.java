package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A set of integers written as ranges, such as {@code 1-10:3,20}, in ascending order. Size is
 * known, and access by index and membership take the logarithm of the number of ranges, however
 * many integers they hold. Specification section 3.4.1.1, IntRangeExpr.
 */
public final class IntRangeExpression {
    private final List<IntRun> runs;
    private final long[] ends;

    private IntRangeExpression(List<IntRun> runs) {
        this.runs = List.copyOf(runs);
        this.ends = new long[runs.size()];
        long total = 0;
        for (int i = 0; i < ends.length; i++) {
            total += runs.get(i).count();
            if (total < 0) {
                throw IntRangeParser.uncountable();
            }
            ends[i] = total;
        }
    }

    /**
     * Reads a range expression. Two elements may not overlap, judged by the bounds as written.
     *
     * @throws ExpressionException if the text is no range expression, or an integer does not fit 64
     *     bits
     */
    public static IntRangeExpression parse(String text) {
        return new IntRangeExpression(IntRangeParser.parse(text));
    }

    /**
     * The expression that holds these integers, at least one, in any order; repetitions count once.
     */
    public static IntRangeExpression of(Collection<Long> integers) {
        if (integers.isEmpty()) {
            throw new IllegalArgumentException("a range expression holds at least one integer");
        }
        return new IntRangeExpression(
                EvenRuns.of(new TreeSet<>(integers).stream().map(IntRun::single).toList()));
    }

    /** Its integers as runs that do not overlap, ascending; at least one. */
    public List<IntRun> runs() {
        return runs;
    }

    /** How many integers there are; at least 1. */
    public long size() {
        return ends[ends.length - 1];
    }

    /**
     * The integer at {@code index} in ascending order, from 0.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
     */
    public long at(long index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int run = runAt(index);
        return runs.get(run).at(index - before(run));
    }

    /** The position of the run that holds the integer at an index. */
    private int runAt(long index) {
        int found = Arrays.binarySearch(ends, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How many integers stand before a run. */
    private long before(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }

    /** The index of {@code value}, if it is in the set. */
    public OptionalLong indexOf(long value) {
        int run = runAround(value);
        long index = run < 0 ? -1 : runs.get(run).indexOf(value);
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(before(run) + index);
    }

    /** The position of the run between whose ends the value lies; negative if there is none. */
    private int runAround(long value) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (value < runs.get(middle).first()) {
                high = middle - 1;
            } else if (value > runs.get(middle).last()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Whether {@code value} is in the set. */
    public boolean contains(long value) {
        return indexOf(value).isPresent();
    }

    /** Whether every integer of {@code other} is in the set; none of them is listed. */
    public boolean containsAll(IntRangeExpression other) {
        return other.runs.stream().allMatch(this::containsAll);
    }

    private boolean containsAll(IntRun other) {
        long done = 0;
        while (done < other.count()) {
            long value = other.at(done);
            int around = runAround(value);
            if (around < 0 || runs.get(around).indexOf(value) < 0) {
                return false;
            }
            IntRun run = runs.get(around);
            boolean inStep = Long.remainderUnsigned(other.step(), run.step()) == 0;
            done += inStep ? 1 + Long.divideUnsigned(run.last() - value, other.step()) : 1;
        }
        return true;
    }

    /**
     * The integers from one index to before another, as the expression their list would make.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ from &lt; to ≤ size
     */
    public IntRangeExpression slice(long from, long to) {
        if (from < 0 || from >= to || to > size()) {
            throw new IndexOutOfBoundsException("%d to %d of %d".formatted(from, to, size()));
        }
        int first = runAt(from);
        int last = runAt(to - 1);
        List<IntRun> parts = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            long start = Math.max(from - before(i), 0);
            parts.add(runs.get(i).part(start, to - before(i) - start));
        }
        return new IntRangeExpression(EvenRuns.of(parts));
    }

    /** Whether both hold the same integers, however they were written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof IntRangeExpression that
                && EvenRuns.of(runs).equals(EvenRuns.of(that.runs));
    }

    @Override
    public int hashCode() {
        return EvenRuns.of(runs).hashCode();
    }

    /** The canonical text: one or two integers are listed, three or more are written as a range. */
    @Override
    public String toString() {
        return runs.stream().map(IntRun::toString).collect(Collectors.joining(","));
    }
}
