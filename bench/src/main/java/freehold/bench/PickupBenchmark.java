package freehold.bench;

import freehold.api.CreateJobRequest;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.JobTemplateType;
import freehold.api.ListFarmsRequest;
import freehold.api.ListWorkersRequest;
import freehold.api.TaskRunStatus;
import freehold.api.WorkerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long an idle worker's next task waits: from the answer that acknowledges a job to the start
 * of the task's own process, by that process's clock, and until GetTask shows it RUNNING. With our
 * agent and with the stock one, next to what no farm can avoid: starting the same process, and a
 * signed call for nothing.
 */
final class PickupBenchmark {
    private static final int TIMES = 50;
    private static final int WARM_UP = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    /** Long enough that a task is seen RUNNING whichever agent says so. */
    private static final String SCRIPT =
            "date +%s%N > \"$0.part\" && mv \"$0.part\" \"$0\"; sleep 1.5";

    private final Scene scene;

    PickupBenchmark(Scene scene) {
        this.scene = scene;
    }

    /** Two waits, in nanoseconds. */
    private record Pickup(long started, long shown) {}

    Figures measure() throws IOException, InterruptedException {
        Figures figures = scene.figures().with("times", TIMES);
        for (WorkerAgent.Kind kind : WorkerAgent.Kind.values()) {
            Farm farm = Farm.create(scene.client());
            try (WorkerAgent _ = WorkerAgent.start(kind, scene, farm)) {
                figures = figures.with(kind.text(), measure(farm));
            }
        }
        return figures.with(
                "limit",
                percentiles("processStart", processStarts())
                        .with("of", "the same process started directly; a signed call for nothing")
                        .with("callP50Millis", calls().micros(50) / 1e3));
    }

    private Figures measure(Farm farm) throws IOException, InterruptedException {
        List<long[]> started = new ArrayList<>();
        List<long[]> shown = new ArrayList<>();
        for (int time = -WARM_UP; time < TIMES; time++) {
            awaitIdle(farm);
            // Not in step with how long calls are held.
            Thread.sleep(200 + (time + WARM_UP) * 137 % 1_000);
            Pickup pickup = pickup(farm, scene.running().folder().resolve("clock-" + time));
            System.err.printf(
                    Locale.ROOT,
                    "bench: started after %.1f ms, RUNNING after %.1f ms%n",
                    pickup.started() / 1e6,
                    pickup.shown() / 1e6);
            if (time >= 0) {
                started.add(new long[] {pickup.started()});
                shown.add(new long[] {pickup.shown()});
            }
        }
        return percentiles("start", Latencies.ofNanos(started))
                .with(percentiles("running", Latencies.ofNanos(shown)));
    }

    private static Figures percentiles(String name, Latencies latencies) {
        return Figures.none()
                .with(name + "P50Millis", latencies.micros(50) / 1e3)
                .with(name + "P95Millis", latencies.micros(95) / 1e3)
                .with(name + "MaxMillis", latencies.micros(100) / 1e3);
    }

    private void awaitIdle(Farm farm) throws InterruptedException {
        await(
                "the worker to be idle",
                () ->
                        scene
                                .client()
                                .listWorkers(
                                        ListWorkersRequest.builder()
                                                .farmId(farm.id())
                                                .fleetId(farm.fleet())
                                                .build())
                                .workers()
                                .stream()
                                .anyMatch(worker -> worker.status() == WorkerStatus.IDLE));
    }

    private Pickup pickup(Farm farm, Path clock) throws IOException, InterruptedException {
        String job = submit(farm, clock);
        Instant acknowledged = scene.clock().instant();
        await("the job's step", () -> !farm.steps(job).isEmpty());
        String step = farm.step(job);
        await("RUNNING", () -> hasRun(farm, job, step));
        Instant shown = scene.clock().instant();
        await("the task's clock", () -> Files.exists(clock));
        Instant started = Instant.EPOCH.plusNanos(read(clock));
        return new Pickup(
                ChronoUnit.NANOS.between(acknowledged, started),
                ChronoUnit.NANOS.between(acknowledged, shown));
    }

    private static long read(Path clock) throws IOException {
        return Long.parseLong(Files.readString(clock).strip());
    }

    private String submit(Farm farm, Path clock) {
        String template =
                """
                {"specificationVersion": "jobtemplate-2023-09", "name": "pickup",
                 "steps": [{"name": "pickup", "script": {"actions": {"onRun":
                   {"command": "bash", "args": ["-c", "%s", "%s"]}}}}]}
                """
                        .formatted(SCRIPT.replace("\"", "\\\""), clock);
        return scene.client()
                .createJob(
                        CreateJobRequest.builder()
                                .farmId(farm.id())
                                .queueId(farm.queue())
                                .priority(50)
                                .templateType(JobTemplateType.JSON)
                                .template(template)
                                .build())
                .jobId();
    }

    private boolean hasRun(Farm farm, String job, String step) {
        GetTaskResponse task =
                scene.client()
                        .getTask(
                                GetTaskRequest.builder()
                                        .farmId(farm.id())
                                        .queueId(farm.queue())
                                        .jobId(job)
                                        .stepId(step)
                                        .taskId(Farm.task(step, 0))
                                        .build());
        if (task.runStatus() == TaskRunStatus.SUCCEEDED
                || task.runStatus() == TaskRunStatus.FAILED) {
            throw new IllegalStateException("the task ended before it was shown RUNNING: " + task);
        }
        return task.runStatus() == TaskRunStatus.RUNNING;
    }

    /** Something to wait for. */
    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** From before a process is started to its own clock. */
    private Latencies processStarts() throws IOException, InterruptedException {
        List<long[]> nanos = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Path clock = scene.running().folder().resolve("direct-" + time);
            Instant before = scene.clock().instant();
            Process process =
                    new ProcessBuilder(
                                    "bash",
                                    "-c",
                                    SCRIPT.replace("sleep 1.5", "true"),
                                    clock.toString())
                            .start();
            process.waitFor();
            nanos.add(
                    new long[] {
                        ChronoUnit.NANOS.between(before, Instant.EPOCH.plusNanos(read(clock)))
                    });
        }
        return Latencies.ofNanos(nanos);
    }

    private Latencies calls() throws IOException {
        List<long[]> nanos = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long before = System.nanoTime();
            scene.client().listFarms(ListFarmsRequest.builder().build());
            nanos.add(new long[] {System.nanoTime() - before});
        }
        return Latencies.ofNanos(nanos);
    }
}
