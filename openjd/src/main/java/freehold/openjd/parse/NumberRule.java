package freehold.openjd.parse;

import freehold.openjd.Chunks;
import freehold.openjd.ParameterType;
import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * Which numbers a field takes.
 *
 * @param type INT or FLOAT
 * @param words what the number must be, to follow "must be"
 */
record NumberRule(ParameterType type, Predicate<BigDecimal> allows, String words) {
    /** At least one second, for as long as one likes. */
    static final NumberRule SECONDS =
            new NumberRule(ParameterType.INT, value -> value.signum() > 0, "at least 1 second");

    static final NumberRule NOT_NEGATIVE =
            new NumberRule(ParameterType.FLOAT, value -> value.signum() >= 0, "at least 0");

    static final NumberRule POSITIVE =
            new NumberRule(ParameterType.FLOAT, value -> value.signum() > 0, "more than 0");

    static final NumberRule POSITIVE_INTEGER =
            new NumberRule(ParameterType.INT, value -> value.signum() > 0, "at least 1");

    /** From one second to that many. */
    static NumberRule secondsUpTo(long most) {
        var limit = BigDecimal.valueOf(most);
        return new NumberRule(
                ParameterType.INT,
                value -> value.signum() > 0 && value.compareTo(limit) <= 0,
                "1 to %d seconds".formatted(most));
    }

    /** An integer from {@code least} to the greatest of 32 bits. */
    static NumberRule countFrom(long least) {
        return new NumberRule(
                ParameterType.INT,
                value -> Chunks.count(value.toPlainString(), least).isPresent(),
                "at least " + least);
    }
}
