package freehold.cli.openjd.run;

import freehold.cli.openjd.output.Choice;
import freehold.cli.openjd.output.Seconds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** How the lines of a log say when they were written. */
enum TimestampFormat {
    /** Since the session began. */
    RELATIVE {
        @Override
        String text(Instant start, Instant now) {
            return Seconds.clock(Duration.between(start, now));
        }
    },
    /** In this machine's time zone. */
    LOCAL {
        @Override
        String text(Instant start, Instant now) {
            return iso(now, ZoneId.systemDefault());
        }
    },
    UTC {
        @Override
        String text(Instant start, Instant now) {
            return iso(now, ZoneOffset.UTC);
        }
    };

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    abstract String text(Instant start, Instant now);

    static String iso(Instant time, ZoneId zone) {
        return ISO.format(time.atZone(zone));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static final class Converter implements ITypeConverter<TimestampFormat> {
        Converter() {}

        @Override
        public TimestampFormat convert(String value) {
            return Choice.among(List.of(values()), value);
        }
    }
}
