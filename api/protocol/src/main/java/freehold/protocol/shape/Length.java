package freehold.protocol.shape;

import freehold.protocol.Violation;
import java.util.OptionalLong;

/**
 * How long a text, blob, list or map may be.
 *
 * @param minimum the smallest length allowed
 * @param maximum the greatest length allowed
 */
public record Length(long minimum, long maximum) {

    /** Every length. */
    public static final Length ANY = new Length(0, Long.MAX_VALUE);

    /** At least this. */
    public static Length atLeast(long minimum) {
        return new Length(minimum, Long.MAX_VALUE);
    }

    void check(long actual, Checks checks) {
        if (checks.isStrict() && (actual < minimum || actual > maximum)) {
            checks.add(
                    new Violation.WrongLength(
                            actual,
                            minimum == 0 ? OptionalLong.empty() : OptionalLong.of(minimum),
                            maximum == Long.MAX_VALUE
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(maximum)));
        }
    }
}
