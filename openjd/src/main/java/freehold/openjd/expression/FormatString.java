package freehold.openjd.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with references in double braces, parsed once and resolved as often as needed. Two are
 * equal when they were written alike.
 *
 * @param text as written
 * @param segments the text cut at its references
 */
public record FormatString(String text, List<Segment> segments) {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** A stretch of a format string. */
    public sealed interface Segment {
        /** Text that stands for itself. */
        record Literal(String text) implements Segment {}

        /** An expression; {@code offset} is where its opening braces stand. */
        record Interpolation(Expression expression, int offset) implements Segment {}
    }

    public FormatString {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a format string. Open Job Description has no way to write literal double braces.
     *
     * @throws ExpressionException if braces do not pair up, or what they enclose is no expression
     */
    public static FormatString parse(String text) {
        List<Segment> segments = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int open = text.indexOf(OPEN, position);
            int literalEnd = open < 0 ? text.length() : open;
            addLiteral(text, position, literalEnd, segments);
            position = open < 0 ? literalEnd : addInterpolation(text, open, segments);
        }
        return new FormatString(text, segments);
    }

    /** A text without references, braces and all. */
    public static FormatString literal(String text) {
        return new FormatString(
                text, text.isEmpty() ? List.of() : List.of(new Segment.Literal(text)));
    }

    private static void addLiteral(String text, int start, int end, List<Segment> segments) {
        if (start == end) {
            return;
        }
        String literal = text.substring(start, end);
        int stray = literal.indexOf(CLOSE);
        if (stray >= 0) {
            throw new ExpressionException("}} has no {{ before it", start + stray);
        }
        segments.add(new Segment.Literal(literal));
    }

    /** Adds the expression whose braces open at {@code open}; returns where the text goes on. */
    private static int addInterpolation(String text, int open, List<Segment> segments) {
        int start = open + OPEN.length();
        int close = text.indexOf(CLOSE, start);
        if (close < 0) {
            throw new ExpressionException("{{ is never closed by }}", open);
        }
        String inner = text.substring(start, close);
        segments.add(new Segment.Interpolation(Expression.parse(inner, start), open));
        return close + CLOSE.length();
    }

    /** True if nothing needs resolving. */
    public boolean isLiteral() {
        for (Segment segment : segments) {
            if (segment instanceof Segment.Interpolation) {
                return false;
            }
        }
        return true;
    }

    /** The dotted names the text refers to, in order. */
    public List<String> references() {
        return segments.stream()
                .filter(Segment.Interpolation.class::isInstance)
                .map(Segment.Interpolation.class::cast)
                .flatMap(interpolation -> interpolation.expression().references().stream())
                .toList();
    }

    /**
     * The text with every reference replaced by its value.
     *
     * @throws ExpressionException if the table lacks a name
     */
    public String resolve(SymbolTable symbols) {
        var resolved = new StringBuilder(text.length());
        for (Segment segment : segments) {
            resolved.append(
                    switch (segment) {
                        case Segment.Literal(var literal) -> literal;
                        case Segment.Interpolation(var expression, _) ->
                                expression.evaluate(symbols);
                    });
        }
        return resolved.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
