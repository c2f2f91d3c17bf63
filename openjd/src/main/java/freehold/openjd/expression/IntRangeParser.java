package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads range expressions; rules R1 to R5. */
final class IntRangeParser {
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "[ \\t]*+(-?[0-9]++)[ \\t]*+"
                            + "(?:-[ \\t]*+(-?[0-9]++)[ \\t]*+"
                            + "(?::[ \\t]*+(-?[0-9]++)[ \\t]*+)?)?");

    private IntRangeParser() {}

    /** An element as written: its run, and the bounds that no other element may touch. */
    private record Element(IntRun run, long low, long high, String text) {}

    /** The runs of a text, ascending; neighbors that go on in the same step are joined. */
    static List<IntRun> parse(String text) {
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
        return join(elements);
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
            return new Element(IntRun.single(start), start, start, part);
        }
        long end = integer(matcher.group(2), offset);
        long step = matcher.group(3) == null ? 1 : integer(matcher.group(3), offset);
        refuseWrongDirection(start, end, step, offset);
        return new Element(
                run(start, end, step, offset), Math.min(start, end), Math.max(start, end), part);
    }

    private static long integer(String digits, int offset) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new ExpressionException(abbreviate(digits) + " does not fit 64 bits", offset);
        }
    }

    private static void refuseWrongDirection(long start, long end, long step, int offset) {
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
    }

    /** Differences and steps are taken as unsigned, so that none is too large for 64 bits. */
    private static IntRun run(long start, long end, long step, int offset) {
        long steps = Long.divideUnsigned(step > 0 ? end - start : start - end, Math.abs(step));
        if (steps < 0 || steps == Long.MAX_VALUE) {
            throw new ExpressionException(
                    "%d-%d holds more integers than can be counted".formatted(start, end), offset);
        }
        long first = step > 0 ? start : start + steps * step;
        return new IntRun(first, Math.abs(step), steps + 1);
    }

    private static void refuseOverlap(List<Element> ascending) {
        for (int i = 1; i < ascending.size(); i++) {
            Element left = ascending.get(i - 1);
            Element right = ascending.get(i);
            if (right.low() <= left.high()) {
                throw new ExpressionException(
                        "'%s' and '%s' overlap"
                                .formatted(abbreviate(left.text()), abbreviate(right.text())));
            }
        }
    }

    private static List<IntRun> join(List<Element> ascending) {
        List<IntRun> joined = new ArrayList<>();
        for (Element element : ascending) {
            IntRun next = element.run();
            boolean goesOn =
                    !joined.isEmpty()
                            && joined.getLast().step() == next.step()
                            && next.first() - joined.getLast().last() == next.step();
            if (goesOn) {
                IntRun open = joined.removeLast();
                joined.add(new IntRun(open.first(), open.step(), sum(open, next)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static long sum(IntRun left, IntRun right) {
        long sum = left.count() + right.count();
        if (sum < 0) {
            throw uncountable();
        }
        return sum;
    }

    static ExpressionException uncountable() {
        return new ExpressionException("the range holds more integers than can be counted");
    }

    private static String abbreviate(String part) {
        String text = part.strip();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
