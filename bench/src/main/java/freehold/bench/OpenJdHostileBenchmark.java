package freehold.bench;

import freehold.bench.HostileFamilies.Family;
import freehold.openjd.Parsed;
import freehold.openjd.parse.Templates;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How soon texts that are no template are refused, and how that grows with their size. Growth is
 * taken from the processor time of the reading thread, which other load on the machine does not
 * stretch; the slowest refusal is by the clock on the wall.
 */
final class OpenJdHostileBenchmark {
    private static final int LARGEST = 1 << 20;
    private static final List<Integer> SIZES =
            List.of(LARGEST >> 4, LARGEST >> 3, LARGEST >> 2, LARGEST >> 1, LARGEST);
    private static final double MOST_GROWTH = 2.6;
    private static final double MOST_MILLIS = 1000;

    /** Below this nothing is lost, and chance decides over what is measured. */
    private static final double LEAST_MILLIS = 5;

    /** Sizes take turns, so that what the compiler does meanwhile strikes no size alone. */
    private static final int ROUNDS = 5;

    private static final long SHORTEST_NANOS = 20_000_000;

    private static final Time NEVER = new Time(Double.MAX_VALUE, Double.MAX_VALUE);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** The best of several: by the processor's time, and by the clock. */
    private record Time(double processorMillis, double wallMillis) {
        Time best(Time other) {
            return new Time(
                    Math.min(processorMillis, other.processorMillis),
                    Math.min(wallMillis, other.wallMillis));
        }
    }

    private record Result(String family, List<Time> times) {
        /** How much longer the double took, at worst; 0 if no size takes long enough to tell. */
        double growth() {
            double worst = 0;
            for (int i = 1; i < times.size(); i++) {
                if (times.get(i).processorMillis() >= LEAST_MILLIS) {
                    double half = times.get(i - 1).processorMillis();
                    worst = Math.max(worst, times.get(i).processorMillis() / half);
                }
            }
            return worst;
        }

        double slowestMillis() {
            return times.getLast().wallMillis();
        }

        @Override
        public String toString() {
            return times.stream()
                            .map(time -> "%7.1f".formatted(time.processorMillis()))
                            .collect(Collectors.joining(" ", "%-28s ".formatted(family), " ms"))
                    + ", growth at most %.2f, wall %.1f ms".formatted(growth(), slowestMillis());
        }
    }

    Figures measure() {
        List<Family> families = HostileFamilies.all();
        families.forEach(family -> time(family, family.text().apply(SIZES.getFirst())));
        List<Result> results = new ArrayList<>();
        for (Family family : families) {
            Result result = measure(family);
            System.err.println("bench: " + result);
            results.add(result);
        }
        return figures(results);
    }

    private static Figures figures(List<Result> results) {
        Result steepest =
                results.stream().max(Comparator.comparingDouble(Result::growth)).orElseThrow();
        Result slowest =
                results.stream()
                        .max(Comparator.comparingDouble(Result::slowestMillis))
                        .orElseThrow();
        return Figures.none()
                .with("benchmark", Options.Benchmark.OPENJD_HOSTILE.text())
                .with("cores", Runtime.getRuntime().availableProcessors())
                .with("families", results.size())
                .with("bytes", LARGEST)
                .with("growth", steepest.growth())
                .with("growthOf", steepest.family())
                .with("slowestMillis", slowest.slowestMillis())
                .with("slowestOf", slowest.family())
                .with(
                        "limit",
                        Figures.none()
                                .with("of", "time(2n)/time(n), and a refusal of 1 MB")
                                .with("growth", MOST_GROWTH)
                                .with("slowestMillis", MOST_MILLIS))
                .with("ratio", slowest.slowestMillis() / MOST_MILLIS)
                .with("growthRatio", steepest.growth() / MOST_GROWTH);
    }

    private Result measure(Family family) {
        List<String> texts = SIZES.stream().map(size -> family.text().apply(size)).toList();
        List<Time> best = new ArrayList<>(Collections.nCopies(texts.size(), NEVER));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < texts.size(); i++) {
                best.set(i, best.get(i).best(time(family, texts.get(i))));
            }
        }
        return new Result(family.name(), best);
    }

    /** The best of as many runs as fit a moment, at least one. */
    private Time time(Family family, String text) {
        Time best = NEVER;
        long begin = System.nanoTime();
        do {
            long processor = threads.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            refuse(family, text);
            double wallMillis = (System.nanoTime() - wall) / 1e6;
            best =
                    best.best(
                            new Time(
                                    (threads.getCurrentThreadCpuTime() - processor) / 1e6,
                                    wallMillis));
        } while (System.nanoTime() - begin < SHORTEST_NANOS);
        return best;
    }

    private static void refuse(Family family, String text) {
        Parsed<?> parsed = Templates.readJobTemplate(text, family.format());
        if (parsed.problems().isEmpty()) {
            throw new IllegalStateException("'" + family.name() + "' is a template");
        }
    }
}
