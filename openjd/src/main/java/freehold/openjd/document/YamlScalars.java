package freehold.openjd.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives plain YAML scalars their YAML 1.1 type, as PyYAML does: the reference implementation reads
 * templates through it, so {@code on} is true, {@code 010} is eight and {@code 1e3} is a string.
 */
final class YamlScalars {
    private static final int LONGEST_NUMBER = 400;
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern TRUE = Pattern.compile("yes|Yes|YES|true|True|TRUE|on|On|ON");
    private static final Pattern FALSE = Pattern.compile("no|No|NO|false|False|FALSE|off|Off|OFF");
    private static final Pattern INTEGER =
            Pattern.compile(
                    "[-+]?0b[0-1_]++|[-+]?0[0-7_]++|[-+]?(?:0|[1-9][0-9_]*+)"
                            + "|[-+]?0x[0-9a-fA-F_]++|[-+]?[1-9][0-9_]*+(?::[0-5]?[0-9])++");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "[-+]?[0-9][0-9_]*+\\.[0-9_]*+(?:[eE][-+][0-9]++)?"
                            + "|\\.[0-9][0-9_]*+(?:[eE][-+][0-9]++)?");
    private static final Pattern CLOCK_DECIMAL =
            Pattern.compile("[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*+");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]++)"
                            + "[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*+)?"
                            + "(?:[ \\t]*+(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

    private YamlScalars() {}

    /** The node a plain, untagged scalar stands for. */
    static Document resolve(String text, Position position) {
        if (NULL.matcher(text).matches()) {
            return new Document.NullNode(position);
        }
        if (TRUE.matcher(text).matches()) {
            return new Document.BooleanNode(true, position);
        }
        if (FALSE.matcher(text).matches()) {
            return new Document.BooleanNode(false, position);
        }
        if (text.equals("=") || text.equals("<<")) {
            return new Document.ForeignNode("a YAML sign", text, position);
        }
        if (DATE.matcher(text).matches()) {
            return new Document.ForeignNode("a YAML date", text, position);
        }
        return numberOrText(text, position);
    }

    private static Document numberOrText(String text, Position position) {
        boolean integer = INTEGER.matcher(text).matches();
        boolean decimal = DECIMAL.matcher(text).matches();
        if ((integer || decimal) && text.length() > LONGEST_NUMBER) {
            return new Document.ForeignNode(
                    "a number of more than " + LONGEST_NUMBER + " digits", text, position);
        }
        if (integer) {
            return integer(text, position);
        }
        if (decimal) {
            return new Document.DecimalNode(jsonNumber(text.replace("_", "")), position);
        }
        if (NOT_FINITE.matcher(text).matches() || CLOCK_DECIMAL.matcher(text).matches()) {
            return new Document.ForeignNode("a number that JSON cannot write", text, position);
        }
        return new Document.TextNode(text, position);
    }

    private static Document integer(String text, Position position) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        String magnitude = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        if (magnitude.matches("0[bx]?+")) {
            return magnitude.equals("0")
                    ? new Document.IntegerNode(BigInteger.ZERO, position)
                    : new Document.ForeignNode("a number without digits", text, position);
        }
        BigInteger value = magnitude(magnitude);
        return new Document.IntegerNode(negative ? value.negate() : value, position);
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0")) {
            return new BigInteger(digits, 8);
        }
        BigInteger value = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return value;
    }

    /** The same number in JSON's notation: no plus sign, digits on both sides of the point. */
    private static String jsonNumber(String text) {
        String unsigned = text.startsWith("+") ? text.substring(1) : text;
        boolean plain = unsigned.matches("-?(?:0|[1-9][0-9]*+)\\.[0-9]++(?:[eE][-+][0-9]++)?");
        if (plain) {
            return unsigned;
        }
        String completed =
                unsigned.replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.(?![0-9])", ".0");
        return new BigDecimal(completed).toString();
    }
}
