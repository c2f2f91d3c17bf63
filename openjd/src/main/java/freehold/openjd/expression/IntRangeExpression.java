package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of integers written as ranges, such as {@code 1-10:3,20}, in ascending order. Size is
 * known, and access by index and membership take the logarithm of the number of ranges, however
 * many integers they hold. Specification section 3.4.1.1, IntRangeExpr.
 */
public final class IntRangeExpression {
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "[ \\t]*+(-?[ \\t]*+[0-9]++)[ \\t]*+"
                            + "(?:-[ \\t]*+(-?[ \\t]*+[0-9]++)[ \\t]*+"
                            + "(?::[ \\t]*+(-?[ \\t]*+[0-9]++)[ \\t]*+)?)?");

    private final List<Run> runs;
    private final long[] ends;

    /** Evenly spaced integers, ascending; {@code step} is 1 where there is only one. */
    private record Run(long first, long last, long step) {
        long count() {
            try {
                return Math.addExact(Math.subtractExact(last, first) / step, 1);
            } catch (ArithmeticException overflow) {
                throw uncountable();
            }
        }

        @Override
        public String toString() {
            if (first == last) {
                return Long.toString(first);
            }
            return step == 1 ? first + "-" + last : first + "-" + last + ":" + step;
        }
    }

    /** An element as written: its run, and the bounds that no other element may touch. */
    private record Element(Run run, long low, long high, String text) {}

    private IntRangeExpression(List<Run> runs) {
        this.runs = runs;
        this.ends = new long[runs.size()];
        long total = 0;
        for (int i = 0; i < ends.length; i++) {
            total = addCounts(total, runs.get(i).count());
            ends[i] = total;
        }
    }

    private static long addCounts(long left, long right) {
        long sum = left + right;
        if (sum < 0) {
            throw uncountable();
        }
        return sum;
    }

    private static ExpressionException uncountable() {
        return new ExpressionException("the range holds more integers than can be counted");
    }

    /**
     * Reads a range expression. Two elements may not overlap, judged by the bounds as written.
     *
     * @throws ExpressionException if the text is no range expression, or an integer does not fit 64
     *     bits
     */
    public static IntRangeExpression parse(String text) {
        if (text.isBlank()) {
            throw new ExpressionException("a range expression may not be empty");
        }
        List<Element> elements = new ArrayList<>();
        int offset = 0;
        for (String part : text.split(",", -1)) {
            elements.add(element(part, offset));
            offset += part.length() + 1;
        }
        elements.sort(Comparator.comparingLong(Element::low));
        refuseOverlap(elements);
        return new IntRangeExpression(join(elements.stream().map(Element::run).toList()));
    }

    private static Element element(String part, int offset) {
        Matcher matcher = ELEMENT.matcher(part);
        if (!matcher.matches()) {
            throw new ExpressionException(
                    "'%s' is not a range; write 5, 1-10 or 1-10:2".formatted(abbreviate(part)),
                    offset);
        }
        long start = integer(matcher.group(1), offset);
        if (matcher.group(2) == null) {
            return new Element(new Run(start, start, 1), start, start, abbreviate(part));
        }
        long end = integer(matcher.group(2), offset);
        long step = matcher.group(3) == null ? 1 : integer(matcher.group(3), offset);
        return new Element(
                run(start, end, step, offset),
                Math.min(start, end),
                Math.max(start, end),
                abbreviate(part));
    }

    private static String abbreviate(String part) {
        String text = part.strip();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static long integer(String text, int offset) {
        String digits = text.replace(" ", "").replace("\t", "");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new ExpressionException(abbreviate(digits) + " does not fit 64 bits", offset);
        }
    }

    private static Run run(long start, long end, long step, int offset) {
        if (step == 0) {
            throw new ExpressionException("the step of a range may not be 0", offset);
        }
        if (start > end && step > 0) {
            throw new ExpressionException(
                    "%d-%d descends; give it a negative step or swap its ends"
                            .formatted(start, end),
                    offset);
        }
        if (start < end && step < 0) {
            throw new ExpressionException(
                    "%d-%d ascends; give it a positive step or swap its ends".formatted(start, end),
                    offset);
        }
        try {
            long steps = Math.subtractExact(end, start) / step;
            Math.addExact(steps, 1);
            long last = start + steps * step;
            return last == start
                    ? new Run(start, start, 1)
                    : new Run(Math.min(start, last), Math.max(start, last), Math.absExact(step));
        } catch (ArithmeticException overflow) {
            throw new ExpressionException(
                    "%d-%d holds more integers than can be counted".formatted(start, end), offset);
        }
    }

    private static void refuseOverlap(List<Element> ascending) {
        for (int i = 1; i < ascending.size(); i++) {
            Element left = ascending.get(i - 1);
            Element right = ascending.get(i);
            if (right.low() <= left.high()) {
                throw new ExpressionException(
                        "'%s' and '%s' overlap".formatted(left.text(), right.text()));
            }
        }
    }

    /** Joins neighbors that continue each other, so that equal sets tend to print alike. */
    private static List<Run> join(List<Run> ascending) {
        List<Run> joined = new ArrayList<>();
        for (Run run : ascending) {
            if (run.count() == 2) {
                append(new Run(run.first(), run.first(), 1), joined);
                append(new Run(run.last(), run.last(), 1), joined);
            } else {
                append(run, joined);
            }
        }
        return List.copyOf(joined);
    }

    /** A run of two is a pair still looking for a third; {@link #toString} prints it as two. */
    private static void append(Run next, List<Run> joined) {
        if (joined.isEmpty()) {
            joined.add(next);
            return;
        }
        Run open = joined.getLast();
        long gap = next.first() - open.last();
        boolean openIsOne = open.count() == 1;
        boolean nextIsOne = next.count() == 1;
        boolean continues =
                gap > 0 && (openIsOne || gap == open.step()) && (nextIsOne || gap == next.step());
        if (continues) {
            joined.set(joined.size() - 1, new Run(open.first(), next.last(), gap));
        } else {
            joined.add(next);
        }
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
        int found = Arrays.binarySearch(ends, index);
        int run = found >= 0 ? found + 1 : -found - 1;
        long before = run == 0 ? 0 : ends[run - 1];
        return runs.get(run).first() + (index - before) * runs.get(run).step();
    }

    /** The index of {@code value}, if it is in the set. */
    public OptionalLong indexOf(long value) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Run run = runs.get(middle);
            if (value < run.first()) {
                high = middle - 1;
            } else if (value > run.last()) {
                low = middle + 1;
            } else {
                return indexWithin(middle, value);
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong indexWithin(int position, long value) {
        Run run = runs.get(position);
        long distance = value - run.first();
        long before = position == 0 ? 0 : ends[position - 1];
        return distance % run.step() == 0
                ? OptionalLong.of(before + distance / run.step())
                : OptionalLong.empty();
    }

    /** Whether {@code value} is in the set. */
    public boolean contains(long value) {
        return indexOf(value).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntRangeExpression that && runs.equals(that.runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    /** The canonical text: one or two integers are listed, three or more are written as a range. */
    @Override
    public String toString() {
        return runs.stream()
                .map(run -> run.count() == 2 ? run.first() + "," + run.last() : run.toString())
                .collect(Collectors.joining(","));
    }
}
