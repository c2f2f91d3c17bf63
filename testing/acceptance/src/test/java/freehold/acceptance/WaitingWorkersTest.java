package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.UpdateWorkerScheduleResponse;
import freehold.testfarm.Engine;
import freehold.testfarm.ScriptedWorker;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers whose calls a server holds, and work for some of them. */
final class WaitingWorkersTest {
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void workForOneEndsTheWaitOfOne(Engine engine) throws Exception {
        try (Site site = Site.on(engine);
                TestFarm farm = TestFarm.open(site, TestClock.atNoon())) {
            Workshop workshop = Workshop.create(farm.administrator());
            List<ScriptedWorker> workers =
                    Stream.generate(() -> ScriptedWorker.hire(farm, workshop)).limit(3).toList();
            List<CompletableFuture<UpdateWorkerScheduleResponse>> held =
                    workers.stream()
                            .map(worker ->
                                    CompletableFuture.supplyAsync(worker::heldHeartbeat, THREADS))
                            .toList();
            awaitMetric(farm, "freehold_requests_held 3");

            workshop.submit(Templates.oneTask());

            CompletableFuture.anyOf(held.toArray(CompletableFuture[]::new))
                    .get(30, TimeUnit.SECONDS);
            awaitMetric(farm, "freehold_planned_sessions 1");
            awaitMetric(farm, "freehold_planning_commands 1");
            awaitMetric(farm, "freehold_requests_held 2");
            // A newer call releases the one before it.
            workers.forEach(worker -> worker.heartbeat(Map.of()));
            assertThat(held.stream().map(CompletableFuture::join))
                    .filteredOn(answer -> !answer.assignedSessions().isEmpty())
                    .hasSize(1);
            workers.forEach(ScriptedWorker::close);
        }
    }

    private static void awaitMetric(TestFarm farm, String line) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!metrics(farm).lines().toList().contains(line)) {
            assertThat(System.nanoTime()).as(line).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String metrics(TestFarm farm) throws IOException {
        try (var body = farm.endpoint().resolve("/metrics").toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
