package freehold.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast an idle farm takes up a large job: from its submission until each of 800 workers, whose
 * calls are held, has had its report acknowledged that a task runs. Next to what the same workers
 * need for as many calls that are answered with nothing.
 */
final class RampBenchmark {
    private static final int WORKERS = 800;
    private static final int SIDE = 100;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final int AT_ONCE = 4;
    private static final int TOGETHER = 256;
    private static final Duration TASK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern HELD =
            Pattern.compile("^freehold_requests_held (\\d+)", Pattern.MULTILINE);

    private final Scene scene;

    RampBenchmark(Scene scene) {
        this.scene = scene;
    }

    Figures measure() throws IOException, InterruptedException {
        List<Double> all = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Round measured = round();
            System.err.printf(
                    Locale.ROOT,
                    "bench: half after %.0f ms, all after %.0f ms, limit %.0f ms%n",
                    measured.half(),
                    measured.all(),
                    measured.limit());
            // The first ones only warm up: a server's first minute is its compiler's.
            if (round >= 0) {
                halves.add(measured.half());
                all.add(measured.all());
                limits.add(measured.limit());
            }
        }
        return scene.figures()
                .with("workers", WORKERS)
                .with("tasks", SIDE * SIDE)
                .with("halfRunningMillis", median(halves))
                .with("allRunningMillis", median(all))
                .with("worstRoundMillis", all.stream().mapToDouble(it -> it).max().orElseThrow())
                .with(
                        "limit",
                        Figures.none()
                                .with(
                                        "of",
                                        "two calls of each worker that are answered with nothing")
                                .with("millis", median(limits)))
                .with("ratio", median(all) / median(limits));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** In milliseconds. */
    private record Round(double half, double all, double limit) {}

    private Round round() throws IOException, InterruptedException {
        Farm farm = Farm.create(scene.client());
        List<WaitingWorker> workers = started(farm);
        try {
            double limit = together(workers);
            workers.forEach(worker -> Thread.ofVirtual().start(() -> worker.work(TASK)));
            awaitHeld();
            long submitted = System.nanoTime();
            farm.submit(SIDE);
            List<Long> reported = reported(workers, submitted);
            return new Round(reported.get(WORKERS / 2) / 1e6, reported.getLast() / 1e6, limit);
        } finally {
            for (WaitingWorker worker : workers) {
                worker.close();
            }
        }
    }

    private List<WaitingWorker> started(Farm farm) throws InterruptedException {
        List<Callable<WaitingWorker>> starts = new ArrayList<>();
        for (int number = 0; number < WORKERS; number++) {
            starts.add(() -> WaitingWorker.started(scene, farm));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<WaitingWorker> workers = new ArrayList<>();
            for (Future<WaitingWorker> worker : threads.invokeAll(starts)) {
                workers.add(worker.get());
            }
            return workers;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a worker could not start", failed.getCause());
        }
    }

    /**
     * Each worker makes two calls for nothing, as many at a time as the server lets in at its ease;
     * the first time warms up.
     */
    private static double together(List<WaitingWorker> workers) throws InterruptedException {
        List<Callable<Boolean>> calls = new ArrayList<>();
        workers.forEach(worker ->
                calls.add(() -> {
                    worker.callForNothing();
                    worker.callForNothing();
                    return true;
                }));
        double millis = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            for (int time = 0; time < 2; time++) {
                long before = System.nanoTime();
                for (Future<Boolean> call : threads.invokeAll(calls)) {
                    call.get();
                }
                millis = (System.nanoTime() - before) / 1e6;
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a call failed", failed.getCause());
        }
        return millis;
    }

    /** Waits until the server holds a call of every worker. */
    private void awaitHeld() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (held() < WORKERS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server holds " + held() + " calls");
            }
            Thread.sleep(50);
        }
        // What registering so many left behind is over.
        Thread.sleep(1_000);
    }

    private int held() throws IOException {
        try (var metrics = scene.endpoint().resolve("/metrics").toURL().openStream()) {
            String text = new String(metrics.readAllBytes(), StandardCharsets.UTF_8);
            Matcher held = HELD.matcher(text);
            if (!held.find()) {
                throw new IllegalStateException("the server does not say how many calls it holds");
            }
            return Integer.parseInt(held.group(1));
        }
    }

    /** Nanoseconds after {@code since} at which the workers had reported, in order. */
    private static List<Long> reported(List<WaitingWorker> workers, long since)
            throws InterruptedException {
        List<Long> reported = new ArrayList<>();
        try {
            for (WaitingWorker worker : workers) {
                reported.add(worker.reported().get(PATIENCE.toSeconds(), TimeUnit.SECONDS) - since);
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(
                    reported.size() + " workers have reported, the next has not", failed);
        }
        return reported.stream().sorted().toList();
    }
}
