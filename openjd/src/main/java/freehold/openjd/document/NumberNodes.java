package freehold.openjd.document;

import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes the nodes of numbers, whatever notation they were found in. */
final class NumberNodes {
    /** The longest number that is read as one, in characters; no field has room for it. */
    private static final int LONGEST = 400;

    private static final Pattern JSON_DECIMAL =
            Pattern.compile(
                    "-?(?:0|[1-9][0-9]*+)"
                            + "(?:\\.[0-9]++(?:[eE][-+]?[0-9]++)?|[eE][-+]?[0-9]++)");

    private NumberNodes() {}

    /**
     * Whether JSON has such a number, with a fraction or an exponent, and a document room for it.
     */
    static boolean isJsonDecimal(String text) {
        return text.length() <= LONGEST && JSON_DECIMAL.matcher(text).matches();
    }

    /** The number, unless its text is so long that already reading it costs too much. */
    static Document bounded(String text, Position position, Supplier<Document> number) {
        return text.length() <= LONGEST
                ? number.get()
                : new Document.ForeignNode(
                        "a number of more than %d characters".formatted(LONGEST), text, position);
    }

    static Document integer(String sign, BigInteger magnitude, Position position) {
        return new Document.IntegerNode(
                sign.equals("-") ? magnitude.negate() : magnitude, position);
    }

    /**
     * A decimal in the notation that JSON, YAML 1.1 and YAML 1.2 share: digits on both sides of the
     * point, no zeros before them, no plus sign but in the exponent, which always has a sign.
     *
     * @param whole with or without a sign, digits or none
     * @param exponent from its letter on; empty if there is none
     */
    static Document decimal(String whole, String fraction, String exponent, Position position) {
        boolean negative = whole.startsWith("-");
        int start = negative || whole.startsWith("+") ? 1 : 0;
        while (start < whole.length() - 1 && whole.charAt(start) == '0') {
            start++;
        }
        String digits = whole.substring(start);
        return new Document.DecimalNode(
                (negative ? "-" : "")
                        + (digits.isEmpty() ? "0" : digits)
                        + "."
                        + (fraction.isEmpty() ? "0" : fraction)
                        + signed(exponent),
                position);
    }

    private static String signed(String exponent) {
        boolean complete = exponent.isEmpty() || !Character.isDigit(exponent.charAt(1));
        return complete ? exponent : exponent.charAt(0) + "+" + exponent.substring(1);
    }
}
