package freehold.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to measure, on what, and for how long.
 *
 * @param measured how long each figure is measured, and each limit
 */
record Options(Benchmark benchmark, StoreKind store, Duration measured) {
    private static final Duration USUAL = Duration.ofSeconds(10);

    /** The benchmarks there are. */
    enum Benchmark {
        CREATE_JOB("createjob"),
        GET_TASK("gettask"),
        LIFECYCLE("lifecycle"),
        OPENJD("openjd"),
        OPENJD_HOSTILE("openjd-hostile"),
        PICKUP("pickup"),
        RAMP("ramp");

        private final String text;

        Benchmark(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** The engines a farm can be kept in. */
    enum StoreKind {
        SQLITE("sqlite"),
        POSTGRES("postgres");

        private final String text;

        StoreKind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Says what is wrong with a command line. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    /**
     * Reads a command line.
     *
     * @throws Misuse if it cannot be understood
     */
    static Options read(String... arguments) {
        if (arguments.length == 0) {
            throw new Misuse("bench/run NAME [--store sqlite|postgres] [--seconds S]; " + names());
        }
        Options options = new Options(benchmark(arguments[0]), StoreKind.SQLITE, USUAL);
        for (int at = 1; at < arguments.length; at += 2) {
            Optional<String> value = Arrays.stream(arguments).skip(at + 1L).findFirst();
            options = options.with(arguments[at], value);
        }
        return options;
    }

    private Options with(String option, Optional<String> value) {
        String given =
                value.orElseThrow(() -> new Misuse("the option " + option + " has no value"));
        return switch (option) {
            case "--store" -> new Options(benchmark, store(given), measured);
            case "--seconds" -> new Options(benchmark, store, seconds(given));
            default -> throw new Misuse("there is no option " + option);
        };
    }

    private static Benchmark benchmark(String text) {
        return Arrays.stream(Benchmark.values())
                .filter(benchmark -> benchmark.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Misuse("there is no benchmark " + text + "; " + names()));
    }

    private static StoreKind store(String text) {
        return Arrays.stream(StoreKind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Misuse("--store is sqlite or postgres, not " + text));
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Misuse("--seconds is a whole number from 1 to 9999, not " + text);
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static String names() {
        return Arrays.stream(Benchmark.values())
                .map(Benchmark::text)
                .collect(Collectors.joining(", ", "the benchmarks are ", ""));
    }
}
