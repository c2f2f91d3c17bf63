package freehold.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.protocol.BoundOperation;
import freehold.protocol.Reply;
import freehold.server.testing.AwsSigner;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkingTest {
    private static final String SCHEDULE = "/2023-10-12/schedule";
    private static final Caller WORKER = new Caller.Worker("farm-1", "fleet-1", "worker-1");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore looked = new Semaphore(0);
    private final AtomicReference<String> work = new AtomicReference<>("");
    private final AtomicReference<Duration> patience = new AtomicReference<>(Duration.ofMinutes(1));

    @TempDir private Path folder;
    private TestEdge edge;

    @BeforeEach
    void open() {
        List<BoundOperation<CallContext>> operations =
                List.of(HandMadeOperation.of("Schedule", "GET", SCHEDULE, (_, _) -> look(false)));
        edge = new TestEdge(folder, operations);
    }

    @AfterEach
    void close() {
        edge.close();
        threads.close();
    }

    /** Work is answered at once; without any the call waits for its fleet. */
    private Reply<String> look(boolean over) {
        looked.release();
        if (!work.get().isEmpty()) {
            return new Reply.Answer<>(work.get());
        }
        Instant deadline = edge.clock.instant().plus(patience.get());
        return over
                ? new Reply.Answer<>("idle")
                : new Reply.WaitFor<>(Set.of("fleet-1"), deadline, this::look);
    }

    @Test
    void aHeldCallIsAnsweredWhenItsTopicIsWoken() throws Exception {
        Future<HttpResponse<String>> held = heldCall(WORKER);
        work.set("render");
        edge.wakeups.wake("fleet-1");

        assertThat(held.get().body()).isEqualTo("\"render\"");
    }

    @Test
    void aCallWokenForNothingIsHeldOn() throws Exception {
        Future<HttpResponse<String>> held = heldCall(WORKER);
        edge.wakeups.wake("fleet-1");
        looked.acquire();
        assertThat(held.isDone()).isFalse();

        work.set("render");
        edge.wakeups.wake("fleet-1");
        assertThat(held.get().body()).isEqualTo("\"render\"");
    }

    @Test
    void aHeldCallIsAnsweredIdleAtItsDeadline() throws Exception {
        patience.set(Duration.ofMillis(20));

        assertThat(call(WORKER).body()).isEqualTo("\"idle\"");
    }

    @Test
    void aNewerCallOfTheSameWorkerReleasesTheOlder() throws Exception {
        Future<HttpResponse<String>> older = heldCall(WORKER);
        Future<HttpResponse<String>> newer = heldCall(WORKER);
        assertThat(older.get().body()).isEqualTo("\"idle\"");
        assertThat(newer.isDone()).isFalse();

        work.set("render");
        edge.wakeups.wake("fleet-1");
        assertThat(newer.get().body()).isEqualTo("\"render\"");
    }

    @Test
    void aCallOfAnotherWorkerLeavesItAlone() throws Exception {
        Future<HttpResponse<String>> held = heldCall(WORKER);
        Future<HttpResponse<String>> other =
                heldCall(new Caller.Worker("farm-1", "fleet-1", "worker-2"));
        until(() -> metric("freehold_requests_held 2"));
        assertThat(held.isDone()).isFalse();

        work.set("render");
        edge.wakeups.wake("fleet-1");
        assertThat(held.get().body()).isEqualTo("\"render\"");
        assertThat(other.get().body()).isEqualTo("\"render\"");
    }

    @Test
    void heldCallsDoNotCountAsWorkedOn() throws Exception {
        Future<HttpResponse<String>> held = heldCall(WORKER);
        until(() -> metric("freehold_requests_held 1") && metric("freehold_requests_in_flight 0"));

        work.set("render");
        edge.wakeups.wake("fleet-1");
        held.get();
        until(() -> metric("freehold_requests_held 0"));
    }

    @Test
    void goingDownAnswersHeldCallsAndClosesThePort() throws Exception {
        Future<HttpResponse<String>> held = heldCall(WORKER);
        edge.listener.stop();

        assertThat(held.get().body()).isEqualTo("\"idle\"");
        assertThat(edge.listener.isRunning()).isFalse();
    }

    private boolean metric(String line) {
        try {
            return edge.callUnsigned("GET", "/metrics").body().contains(line + "\n");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
            Thread.onSpinWait();
        }
    }

    private Future<HttpResponse<String>> heldCall(Caller caller) throws InterruptedException {
        looked.drainPermits();
        Future<HttpResponse<String>> call = threads.submit(() -> call(caller));
        looked.acquire();
        return call;
    }

    private HttpResponse<String> call(Caller caller) throws Exception {
        AwsSigner signer = edge.signer(caller);
        return edge.send(signer.sign(edge.request("GET", SCHEDULE, "")));
    }
}
