package freehold.openjd.document;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives plain YAML scalars the type they have in the core schema of YAML 1.2. No template is read
 * so; it is there to warn of what others would read differently.
 */
final class CoreScalars {
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern INTEGER =
            Pattern.compile(
                    "(?<sign>[-+]?)(?<decimal>[0-9]++)|0o(?<octal>[0-7]++)|0x(?<hex>[0-9a-fA-F]++)");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "(?<whole>[-+]?[0-9]*+)(?:\\.(?<fraction>[0-9]*+))?"
                            + "(?<exponent>(?:[eE][-+]?[0-9]++)?)");

    private CoreScalars() {}

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
        return mayBeNumber(text)
                ? numberOrText(text, position)
                : new Document.TextNode(text, position);
    }

    /** Whether the text begins as numbers of either version do; most texts do not. */
    static boolean mayBeNumber(String text) {
        return "+-.0123456789".indexOf(text.charAt(0)) >= 0;
    }

    private static Document numberOrText(String text, Position position) {
        if (YamlScalars.NOT_FINITE.contains(text)) {
            return new Document.ForeignNode("a number that is not finite", text, position);
        }
        Matcher integer = INTEGER.matcher(text);
        if (integer.matches()) {
            return NumberNodes.bounded(text, position, () -> integer(integer, position));
        }
        Matcher decimal = DECIMAL.matcher(text);
        return decimal.matches() && hasDigit(decimal)
                ? NumberNodes.bounded(
                        text,
                        position,
                        () ->
                                NumberNodes.decimal(
                                        group("whole", decimal),
                                        group("fraction", decimal),
                                        group("exponent", decimal),
                                        position))
                : new Document.TextNode(text, position);
    }

    private static boolean hasDigit(Matcher decimal) {
        String digits = group("whole", decimal) + group("fraction", decimal);
        return !digits.isEmpty() && Character.isDigit(digits.charAt(digits.length() - 1));
    }

    private static Document integer(Matcher integer, Position position) {
        String hex = group("hex", integer);
        String octal = group("octal", integer);
        String digits = hex + octal + group("decimal", integer);
        int radix = !hex.isEmpty() ? 16 : !octal.isEmpty() ? 8 : 10;
        return NumberNodes.integer(group("sign", integer), new BigInteger(digits, radix), position);
    }

    private static String group(String name, Matcher matcher) {
        return Objects.requireNonNullElse(matcher.group(name), "");
    }
}
