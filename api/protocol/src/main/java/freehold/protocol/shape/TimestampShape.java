package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A moment, in one of Smithy's three notations. Moments are written to the millisecond and read to
 * the nanosecond.
 */
public enum TimestampShape implements TextShape<Instant> {
    /**
     * {@code 2026-01-15T12:34:56.789Z} (RFC 3339, section 5.6); other offsets than Z are understood
     * in answers, not in requests.
     */
    DATE_TIME("a timestamp such as 2026-01-15T12:34:56Z") {
        @Override
        Instant instant(String text) {
            if (!RFC_3339.matcher(text).matches()) {
                throw new DateTimeException(text);
            }
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        }

        @Override
        public String format(Instant value) {
            return value.truncatedTo(ChronoUnit.MILLIS).toString();
        }
    },
    /** Seconds since 1970, in JSON a number, with a fraction where needed. */
    EPOCH_SECONDS("a number of seconds since 1970") {
        @Override
        Instant instant(String text) {
            if (!DECIMAL_SECONDS.matcher(text).matches()) {
                throw new DateTimeException(text);
            }
            BigDecimal nanoseconds = new BigDecimal(text).movePointRight(9);
            return Instant.ofEpochSecond(0).plus(nanoseconds.longValue(), ChronoUnit.NANOS);
        }

        @Override
        public String format(Instant value) {
            BigDecimal seconds = BigDecimal.valueOf(value.toEpochMilli(), 3).stripTrailingZeros();
            return seconds.toPlainString();
        }
    },
    /** {@code Tue, 29 Apr 2014 18:30:38 GMT} (RFC 9110, section 5.6.7). */
    HTTP_DATE("a date such as Tue, 29 Apr 2014 18:30:38 GMT") {
        @Override
        Instant instant(String text) {
            return HTTP_READ.parse(text, Instant::from);
        }

        @Override
        public String format(Instant value) {
            return HTTP_WRITE.format(value.atOffset(ZoneOffset.UTC));
        }
    };

    private static final Pattern RFC_3339 =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DECIMAL_SECONDS =
            Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,18})?([eE]\\+?[0-9]{1,2})?");
    private static final DateTimeFormatter HTTP_WRITE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
    private static final DateTimeFormatter HTTP_READ =
            DateTimeFormatter.ofPattern(
                            "EEE, dd MMM yyyy HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S] 'GMT'",
                            Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final String expected;

    TimestampShape(String expected) {
        this.expected = expected;
    }

    abstract Instant instant(String text);

    @Override
    public Instant read(JsonInput in) throws IOException {
        if (this == EPOCH_SECONDS) {
            if (!in.parser().currentToken().isNumeric()) {
                throw in.unreadable(expected);
            }
            return parse(in.parser().getText(), in.checks());
        }
        return parse(in.text(expected), in.checks());
    }

    @Override
    public Instant parse(String text, Checks checks) {
        boolean isUtc = this != DATE_TIME || text.endsWith("Z") || text.endsWith("z");
        if (checks.isStrict() && !isUtc) {
            throw checks.unreadable(expected);
        }
        try {
            return instant(text);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw checks.unreadable(expected);
        }
    }

    @Override
    public void write(Instant value, JsonGenerator out) throws IOException {
        if (this == EPOCH_SECONDS) {
            out.writeNumber(format(value));
        } else {
            out.writeString(format(value));
        }
    }
}
