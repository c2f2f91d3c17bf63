package freehold.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many tasks a second are handed out and reported done, all of it durable, by workers whose
 * tasks take no time; next to the store alone, which commits as many changes of one row as it can
 * for as many callers, in turns of the same length.
 */
final class LifecycleBenchmark {
    private static final int ROUNDS = 5;
    private static final int WORKERS = 64;
    private static final int SIDE = 1000;

    private final Scene scene;
    private final Farm farm;

    LifecycleBenchmark(Scene scene) {
        this.scene = scene;
        this.farm = Farm.create(scene.client());
    }

    Figures measure() throws IOException, InterruptedException {
        String job = farm.createJob(SIDE);
        List<SimulatedWorker> workers = new ArrayList<>();
        for (int number = 0; number < WORKERS; number++) {
            workers.add(SimulatedWorker.started(scene, farm));
        }
        try (BareCommits bare =
                BareCommits.open(
                        scene.running().engine().limitUrl(),
                        scene.running().folder(),
                        scene.clock())) {
            return measure(job, workers, bare);
        } finally {
            for (SimulatedWorker worker : workers) {
                worker.close();
            }
        }
    }

    /** One turn of the workers. */
    private record Turn(double tasksPerSecond, Latencies calls) {}

    private Figures measure(String job, List<SimulatedWorker> workers, BareCommits bare)
            throws IOException, InterruptedException {
        Duration time = scene.options().measured().dividedBy(ROUNDS);
        List<Turn> turns = new ArrayList<>();
        List<Load.Result> limits = new ArrayList<>();
        Duration processor = Duration.ZERO;
        long tasks = 0;
        // As many rounds again only warm up: a server's first minute is its compiler's.
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long before = done(workers);
            Duration used = scene.running().server().processorTime();
            Turn turn = turn(workers, time);
            Load.Result limit = bare.commits(WORKERS, time);
            System.err.printf(
                    Locale.ROOT,
                    "bench: %.0f tasks a second, limit %.0f%n",
                    turn.tasksPerSecond(),
                    limit.perSecond());
            if (round >= 0) {
                turns.add(turn);
                limits.add(limit);
                tasks += done(workers) - before;
                processor = processor.plus(scene.running().server().processorTime().minus(used));
            }
        }
        check(job, done(workers));
        return figures(turns, limits)
                .with("serverMicrosPerTask", processor.toNanos() / 1e3 / tasks)
                .with("diskSyncsPerSecond", bare.syncsPerSecond(time));
    }

    private static long done(List<SimulatedWorker> workers) {
        return workers.stream().mapToLong(SimulatedWorker::tasks).sum();
    }

    private static Turn turn(List<SimulatedWorker> workers, Duration time)
            throws InterruptedException {
        long before = done(workers);
        Load.Result result = Load.run(workers, time);
        double seconds = result.took().toNanos() / 1e9;
        return new Turn((done(workers) - before) / seconds, result.latencies());
    }

    private Figures figures(List<Turn> turns, List<Load.Result> limits) throws IOException {
        double tasks = median(turns.stream().map(Turn::tasksPerSecond).toList());
        double commits = median(limits.stream().map(Load.Result::perSecond).toList());
        Latencies calls = Latencies.merged(turns.stream().map(Turn::calls).toList());
        return scene.figures()
                .with("workers", WORKERS)
                .with("tasksPerSecond", tasks)
                .with("callP50Micros", calls.micros(50))
                .with("callP99Micros", calls.micros(99))
                .with(
                        "limit",
                        Figures.none()
                                .with("of", "the store alone, changes of one row")
                                .with("commitsPerSecond", commits))
                .with("ratio", tasks / commits);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** What was acknowledged to the workers is what the job shows. */
    private void check(String job, long acknowledged) {
        int succeeded = Farm.count(farm.job(job), "SUCCEEDED");
        if (succeeded != acknowledged) {
            throw new IllegalStateException(
                    "the job shows " + succeeded + " tasks done of " + acknowledged);
        }
    }
}
