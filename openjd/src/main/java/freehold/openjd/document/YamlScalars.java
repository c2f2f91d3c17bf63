package freehold.openjd.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives plain YAML scalars their YAML 1.1 type, as PyYAML does: the reference implementation reads
 * templates through it, so {@code on} is true, {@code 010} is eight and {@code 1e3} is a string.
 */
final class YamlScalars {
    /** The key whose value is merged into its mapping. */
    static final String MERGE = "<<";

    /** What YAML 1.1 calls the default value of a mapping; a key like any other here. */
    static final String DEFAULT_VALUE = "=";

    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE =
            Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");

    /** Both versions write them alike. */
    static final Set<String> NOT_FINITE =
            Set.of(
                    ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF",
                    ".nan", ".NaN", ".NAN");

    // No loop below gives back what it took: that keeps them linear, and off the stack.
    private static final Pattern INTEGER =
            Pattern.compile(
                    "(?<sign>[-+]?)(?:0b(?<binary>[01_]++)|0x(?<hex>[0-9a-fA-F_]++)"
                            + "|(?<octal>0[0-7_]++)|(?<decimal>0|[1-9][0-9_]*+)"
                            + "|(?<clock>[1-9][0-9_]*+(?::[0-5]?[0-9])++))");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "(?<whole>[-+]?[0-9][0-9_]*+)\\.(?<fraction>[0-9_]*+)"
                            + "(?<exponent>(?:[eE][-+][0-9]++)?)");
    private static final Pattern FRACTION =
            Pattern.compile(
                    "(?<whole>)\\.(?<fraction>[0-9][0-9_]*+)"
                            + "(?<exponent>(?:[eE][-+][0-9]++)?)");
    private static final Pattern CLOCK_DECIMAL =
            Pattern.compile("(?<sign>[-+]?)(?<clock>[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*+)");
    private static final Pattern DATE =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]++)"
                            + "[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*+)?"
                            + "(?:[ \\t]*+(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

    private YamlScalars() {}

    /** The node a plain, untagged scalar stands for. */
    static Document resolve(String text, Position position) {
        if (NULL.contains(text)) {
            return new Document.NullNode(position);
        }
        if (TRUE.contains(text)) {
            return new Document.BooleanNode(true, position);
        }
        if (FALSE.contains(text)) {
            return new Document.BooleanNode(false, position);
        }
        if (text.equals(MERGE) || text.equals(DEFAULT_VALUE)) {
            return new Document.ForeignNode("a YAML sign", text, position);
        }
        return CoreScalars.mayBeNumber(text)
                ? numberOrText(text, position)
                : new Document.TextNode(text, position);
    }

    private static Document numberOrText(String text, Position position) {
        if (NOT_FINITE.contains(text)) {
            return new Document.ForeignNode("a number that is not finite", text, position);
        }
        Matcher integer = INTEGER.matcher(text);
        if (integer.matches()) {
            return NumberNodes.bounded(text, position, () -> integer(integer, text, position));
        }
        Matcher decimal = (text.startsWith(".") ? FRACTION : DECIMAL).matcher(text);
        if (decimal.matches()) {
            return NumberNodes.bounded(text, position, () -> decimal(decimal, position));
        }
        Matcher clock = CLOCK_DECIMAL.matcher(text);
        if (clock.matches()) {
            return NumberNodes.bounded(text, position, () -> clockDecimal(clock, position));
        }
        return DATE.matcher(text).matches()
                ? new Document.ForeignNode("a YAML date", text, position)
                : new Document.TextNode(text, position);
    }

    private static Document decimal(Matcher decimal, Position position) {
        return NumberNodes.decimal(
                group("whole", decimal),
                group("fraction", decimal),
                group("exponent", decimal),
                position);
    }

    private static Document integer(Matcher integer, String text, Position position) {
        String sign = group("sign", integer);
        if (integer.group("clock") != null) {
            BigInteger value = base60(group("clock", integer)).toBigIntegerExact();
            return NumberNodes.integer(sign, value, position);
        }
        String binary = group("binary", integer);
        String hex = group("hex", integer);
        String octal = group("octal", integer);
        String decimal = group("decimal", integer);
        int radix = !binary.isEmpty() ? 2 : !hex.isEmpty() ? 16 : !octal.isEmpty() ? 8 : 10;
        String digits = binary + hex + octal + decimal;
        return digits.isEmpty()
                ? new Document.ForeignNode("a number without digits", text, position)
                : NumberNodes.integer(sign, new BigInteger(digits, radix), position);
    }

    private static Document clockDecimal(Matcher clock, Position position) {
        String value = base60(group("clock", clock)).toPlainString();
        int point = value.indexOf('.');
        return NumberNodes.decimal(
                group("sign", clock) + (point < 0 ? value : value.substring(0, point)),
                point < 0 ? "" : value.substring(point + 1),
                "",
                position);
    }

    /** Hours, minutes and seconds, or any other number of places, as YAML 1.1 counts them. */
    private static BigDecimal base60(String clock) {
        BigDecimal value = BigDecimal.ZERO;
        for (String place : clock.split(":", -1)) {
            value = value.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(place));
        }
        return value;
    }

    /** What a group took, without the underscores between digits; nothing if it took no part. */
    private static String group(String name, Matcher matcher) {
        return Objects.requireNonNullElse(matcher.group(name), "").replace("_", "");
    }
}
