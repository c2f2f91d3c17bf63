package freehold.cli.openjd.output;

import java.time.Duration;
import java.util.Locale;

/** How lengths of time are written. */
public final class Seconds {
    private Seconds() {}

    /** Seconds with at least one digit after the point, such as {@code 2.0} or {@code 0.104882}. */
    public static String text(Duration duration) {
        String digits = duration.toSeconds() + "." + padded(9, duration.toNanosPart());
        String shortest = digits.replaceAll("0+$", "");
        return shortest.endsWith(".") ? shortest + "0" : shortest;
    }

    /** Hours, minutes and seconds to the microsecond, such as {@code 0:00:00.104882}. */
    public static String clock(Duration duration) {
        return "%s:%s:%s.%s"
                .formatted(
                        Long.toString(duration.toHours()),
                        padded(2, duration.toMinutesPart()),
                        padded(2, duration.toSecondsPart()),
                        padded(6, duration.toNanosPart() / 1000));
    }

    private static String padded(int digits, int number) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
