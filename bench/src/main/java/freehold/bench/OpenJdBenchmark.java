package freehold.bench;

import freehold.bench.OpenJdPeer.Side;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The OpenJD library beside its peer, openjd-model: reading and checking a large template, creating
 * jobs of one, a million and a million million tasks, walking tasks in order and at random, and
 * resolving format strings. Both implementations in the peer's package are asked, the one in pure
 * Python and the one in Rust, each round in turn with ours, and all have to get the same results.
 */
final class OpenJdBenchmark {
    private static final int ROUNDS = 7;
    private static final double ROUND_SECONDS = 0.1;

    /**
     * In processor time: until reading templates is compiled to the end takes longer the more else
     * the machine does.
     */
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    /** How many times as fast as the peer we mean to be: as its pure Python, and as its fastest. */
    private static final double TIMES_PYTHON = 10;

    private static final double TIMES_FASTEST = 1;

    /** How long each side takes for one, in microseconds: the medians of all rounds. */
    private record Result(OpenJdWork work, double ours, double python, double rust) {
        double timesPython() {
            return python / ours;
        }

        double timesFastest() {
            return Math.min(python, rust) / ours;
        }

        boolean reachesGoals() {
            return timesPython() >= TIMES_PYTHON
                    && timesFastest() >= TIMES_FASTEST
                    && work.unit().goal().stream().allMatch(goal -> ours <= micros(goal));
        }

        Figures figures() {
            Figures figures = Figures.none().with("of", work.unit().of()).with("micros", ours);
            if (work.unit().goal().isPresent()) {
                figures = figures.with("goalMicros", micros(work.unit().goal().get()));
            }
            return figures.with("pythonMicros", python)
                    .with("rustMicros", rust)
                    .with("timesPython", timesPython())
                    .with("timesFastest", timesFastest());
        }

        @Override
        public String toString() {
            return "%-21s %12.3f µs; pure Python %12.3f µs (%6.1f ×), Rust %12.3f µs (%6.1f ×); %s"
                    .formatted(
                            work.name(),
                            ours,
                            python,
                            timesPython(),
                            rust,
                            rust / ours,
                            work.unit().of());
        }

        private static double micros(Duration duration) {
            return duration.toNanos() / 1e3;
        }
    }

    Figures measure() throws IOException {
        try (OpenJdFiles files = OpenJdFiles.create();
                OpenJdPeer peer = OpenJdPeer.start()) {
            System.err.println("bench: beside " + peer.versions().json());
            List<Result> results = new ArrayList<>();
            for (OpenJdWork work : OpenJdWorks.all(files)) {
                Result result = measure(work, peer);
                System.err.println("bench: " + result);
                results.add(result);
            }
            return figures(peer, results);
        }
    }

    private static Figures figures(OpenJdPeer peer, List<Result> results) {
        Figures figures =
                Figures.none()
                        .with("benchmark", Options.Benchmark.OPENJD.text())
                        .with("cores", Runtime.getRuntime().availableProcessors())
                        .with("peer", peer.versions());
        for (Result result : results) {
            figures = figures.with(result.work().name(), result.figures());
        }
        double one = micros("createOneTask", results);
        return figures.with("millionOverOne", micros("createMillionTasks", results) / one)
                .with("trillionOverOne", micros("createTrillionTasks", results) / one)
                .with(
                        "goal",
                        Figures.none()
                                .with("timesPython", TIMES_PYTHON)
                                .with("timesFastest", TIMES_FASTEST))
                .with("missed", results.stream().filter(each -> !each.reachesGoals()).count());
    }

    private static double micros(String name, List<Result> results) {
        return results.stream()
                .filter(result -> result.work().name().equals(name))
                .mapToDouble(Result::ours)
                .findFirst()
                .orElseThrow();
    }

    /** The rounds of all three in turns, once each has been warmed up. */
    private static Result measure(OpenJdWork work, OpenJdPeer peer) {
        long amount = work.pass().getAsLong();
        for (Side side : Side.values()) {
            long theirs = peer.amount(side, work);
            if (theirs != amount) {
                throw new IllegalStateException(
                        "%s: %d here, %d by the peer's %s"
                                .formatted(work.name(), amount, theirs, side.text()));
            }
        }
        warmUp(work, amount);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(
                    new double[] {
                        ours(work, amount),
                        peer.seconds(Side.PYTHON, work),
                        peer.seconds(Side.RUST, work)
                    });
        }
        double micros = 1e6 / work.unit().times();
        return new Result(
                work,
                median(rounds, 0) * micros,
                median(rounds, 1) * micros,
                median(rounds, 2) * micros);
    }

    private static void warmUp(OpenJdWork work, long amount) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + WARM_UP.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            pass(work, amount);
        }
    }

    /** How long a pass takes, on average over as many as fill a round. */
    private static double ours(OpenJdWork work, long amount) {
        long start = System.nanoTime();
        int passes = 0;
        double taken;
        do {
            pass(work, amount);
            passes++;
            taken = (System.nanoTime() - start) / 1e9;
        } while (taken < ROUND_SECONDS);
        return taken / passes;
    }

    /** Looks at what comes of it, too, so that no compiler can leave it out. */
    private static void pass(OpenJdWork work, long amount) {
        if (work.pass().getAsLong() != amount) {
            throw new IllegalStateException(work.name() + " differs from time to time");
        }
    }

    private static double median(List<double[]> rounds, int side) {
        return rounds.stream()
                .mapToDouble(round -> round[side])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
