package freehold.server.configuration;

import freehold.domain.budget.HourlyRate;
import freehold.domain.fleet.FleetId;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of value: how it is written, and how it is read.
 *
 * @param form what the reference page and error messages say about how to write it
 * @param read turns the text into the value; throws IllegalArgumentException if it is not one
 */
record Kind<T>(String form, Function<String, T> read) {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9}) ?([A-Za-z]*)");
    private static final Map<String, Duration> TIMES =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));
    private static final Map<String, Integer> SIZES = Map.of("", 1, "KiB", 1 << 10, "MiB", 1 << 20);

    static Kind<String> text(String form, String pattern) {
        return new Kind<>(
                form,
                text -> {
                    require(text.matches(pattern));
                    return text;
                });
    }

    static Kind<Path> path() {
        return new Kind<>(
                "a path",
                text -> {
                    require(!text.isEmpty());
                    try {
                        return Path.of(text);
                    } catch (InvalidPathException invalid) {
                        throw new IllegalArgumentException(invalid);
                    }
                });
    }

    static Kind<Integer> wholeNumber(int from, int to) {
        return new Kind<>(
                "a whole number from " + from + " to " + to,
                text -> {
                    require(text.matches("[0-9]{1,9}"));
                    int number = Integer.parseInt(text);
                    require(number >= from && number <= to);
                    return number;
                });
    }

    static Kind<Double> number() {
        return new Kind<>(
                "a number such as 50 or 0.5",
                text -> {
                    require(text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?"));
                    return Double.valueOf(text);
                });
    }

    /** Dollars an hour. */
    static Kind<HourlyRate> rate() {
        return new Kind<>("a number of US dollars such as 2 or 0.35, below 1000000", Kind::rate);
    }

    private static HourlyRate rate(String text) {
        require(text.matches("[0-9]{1,6}(\\.[0-9]{1,9})?"));
        return HourlyRate.ofDollars(new BigDecimal(text));
    }

    /** Dollars an hour, fleet by fleet. */
    static Kind<Map<FleetId, HourlyRate>> fleetRates() {
        return new Kind<>(
                "fleets and US dollars such as fleet-0123456789abcdef0123456789abcdef: 0.35, parted"
                        + " by commas, or nothing",
                text -> {
                    Map<FleetId, HourlyRate> rates = new HashMap<>();
                    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
                        String[] pair = part.strip().split(": *", 2);
                        require(pair.length == 2);
                        HourlyRate before = rates.put(new FleetId(pair[0]), rate(pair[1]));
                        require(before == null);
                    }
                    return Map.copyOf(rates);
                });
    }

    static Kind<Boolean> truth() {
        return new Kind<>(
                "true or false",
                text -> {
                    require(text.equals("true") || text.equals("false"));
                    return text.equals("true");
                });
    }

    static Kind<Duration> duration() {
        return new Kind<>(
                "a time such as 500ms, 30s, 5m, 1h or 7d",
                text -> {
                    Matcher amount = amount(text);
                    Duration unit =
                            TIMES.getOrDefault(
                                    amount.group(2).toLowerCase(Locale.ROOT), Duration.ZERO);
                    require(!unit.isZero());
                    return unit.multipliedBy(Long.parseLong(amount.group(1)));
                });
    }

    static Kind<Integer> size() {
        return new Kind<>(
                "a size such as 65536, 512 KiB or 8 MiB, below 1024 MiB",
                text -> {
                    Matcher amount = amount(text);
                    int unit = SIZES.getOrDefault(amount.group(2), 0);
                    long bytes = Long.parseLong(amount.group(1)) * unit;
                    require(bytes > 0 && bytes < 1L << 30);
                    return (int) bytes;
                });
    }

    static Kind<Set<FleetId>> fleets() {
        return new Kind<>(
                "fleet ids parted by commas, or nothing",
                text ->
                        text.isEmpty()
                                ? Set.of()
                                : Arrays.stream(text.split(",", -1))
                                        .map(id -> new FleetId(id.strip()))
                                        .collect(Collectors.toSet()));
    }

    /** A value that need not be there: nothing stands for nothing. */
    static <V> Kind<Optional<V>> optional(Kind<V> kind) {
        return new Kind<>(
                kind.form() + ", or nothing",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(kind.read().apply(text)));
    }

    private static Matcher amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        require(amount.matches());
        return amount;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not of this kind");
        }
    }
}
