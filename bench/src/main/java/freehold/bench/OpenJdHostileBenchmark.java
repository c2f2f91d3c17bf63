package freehold.bench;

import freehold.bench.HostileFamilies.Family;
import freehold.openjd.Parsed;
import freehold.openjd.parse.Templates;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
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

    private static final int RUNS = 5;
    private static final long SHORTEST_NANOS = 60_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** The best of several: by the processor's time, and by the clock. */
    private record Time(double processorMillis, double wallMillis) {}

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
        families.forEach(family -> best(family, SIZES.getFirst()));
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
        return new Result(family.name(), SIZES.stream().map(size -> best(family, size)).toList());
    }

    private Time best(Family family, int size) {
        String text = family.text().apply(size);
        double processor = Double.MAX_VALUE;
        double wall = Double.MAX_VALUE;
        long begin = System.nanoTime();
        for (int run = 0; run < RUNS || System.nanoTime() - begin < SHORTEST_NANOS; run++) {
            long processorStart = threads.getCurrentThreadCpuTime();
            long wallStart = System.nanoTime();
            refuse(family, text);
            wall = Math.min(wall, (System.nanoTime() - wallStart) / 1e6);
            processor =
                    Math.min(processor, (threads.getCurrentThreadCpuTime() - processorStart) / 1e6);
        }
        return new Time(processor, wall);
    }

    private static void refuse(Family family, String text) {
        Parsed<?> parsed = Templates.readJobTemplate(text, family.format());
        if (parsed.problems().isEmpty()) {
            throw new IllegalStateException("'" + family.name() + "' is a template");
        }
    }
}
