package freehold.protocol.shape;

import freehold.protocol.Violation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are allowed.
 *
 * @param minimum the smallest, null for no bound
 * @param maximum the greatest, null for no bound
 */
public record Range(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {

    /** Every number. */
    public static final Range ANY = new Range(null, null);

    /** Bounds in decimal notation; an empty text is no bound. */
    public static Range of(String minimum, String maximum) {
        return new Range(
                minimum.isEmpty() ? null : new BigDecimal(minimum),
                maximum.isEmpty() ? null : new BigDecimal(maximum));
    }

    void check(Number number, Checks checks) {
        if ((minimum == null && maximum == null)
                || !checks.isStrict()
                || (isFinite(number) && contains(new BigDecimal(number.toString())))) {
            return;
        }
        checks.add(new Violation.OutOfRange(number.toString(), text(minimum), text(maximum)));
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private boolean contains(BigDecimal number) {
        return (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0);
    }

    private static String text(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }
}
