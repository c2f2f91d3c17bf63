package freehold.domain.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an hour on a worker costs, in nanodollars: sums of whole nanodollars are exact. */
public record HourlyRate(long nanodollars) {
    public static final HourlyRate FREE = new HourlyRate(0);

    private static final BigInteger MICROS_PER_HOUR = BigInteger.valueOf(3_600_000_000L);
    private static final int DECIMALS = 9;

    /** The rate of so many US dollars, cut off behind the ninth decimal. */
    public static HourlyRate ofDollars(BigDecimal dollars) {
        return new HourlyRate(
                dollars.setScale(DECIMALS, RoundingMode.DOWN).unscaledValue().longValueExact());
    }

    /** What the time from one moment to another costs, in nanodollars; nothing if it is none. */
    public long cost(Instant from, Instant to) {
        long micros = ChronoUnit.MICROS.between(from, to);
        return micros <= 0
                ? 0
                : BigInteger.valueOf(micros)
                        .multiply(BigInteger.valueOf(nanodollars))
                        .divide(MICROS_PER_HOUR)
                        .longValueExact();
    }

    /** Nanodollars as dollars. */
    public static BigDecimal dollars(long nanodollars) {
        return BigDecimal.valueOf(nanodollars, DECIMALS);
    }
}
