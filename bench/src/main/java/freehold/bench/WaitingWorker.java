package freehold.bench;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.CompletedStatus;
import freehold.api.DeadlineService;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A worker that behaves as ours does: its calls are held while it is idle; each task is reported
 * RUNNING when it begins and SUCCEEDED when it ends.
 */
final class WaitingWorker implements AutoCloseable {
    /** An answer to one worker is far smaller. */
    private static final int LARGEST = 1 << 16;

    private static final String HELD = "x-freehold-hold: 20\r\n";
    private static final String NOT_HELD = "x-freehold-hold: 0\r\n";

    private final Scene scene;
    private final UpdateWorkerScheduleRequest idle;
    private final RequestSigner signer;
    private final KeepAlive connection;
    private final CompletableFuture<Long> reported = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private WaitingWorker(
            Scene scene,
            UpdateWorkerScheduleRequest idle,
            RequestSigner signer,
            KeepAlive connection) {
        this.scene = scene;
        this.idle = idle;
        this.signer = signer;
        this.connection = connection;
    }

    /** Registers a worker and starts it; it does not call yet. */
    static WaitingWorker started(Scene scene, Farm farm) throws IOException {
        String worker = SimulatedWorker.register(scene, farm);
        return new WaitingWorker(
                scene,
                UpdateWorkerScheduleRequest.builder()
                        .farmId(farm.id())
                        .fleetId(farm.fleet())
                        .workerId(worker)
                        .build(),
                SimulatedWorker.signer(scene, farm, worker),
                KeepAlive.to(scene.endpoint(), LARGEST));
    }

    /** When its first report that a task runs was acknowledged, by {@link System#nanoTime}. */
    Future<Long> reported() {
        return reported;
    }

    /** One call that reports nothing and is answered at once. */
    void callForNothing() throws IOException {
        exchange(Map.of(), NOT_HELD);
    }

    /**
     * Works until its connection is closed; if anything else ends it, its report never comes.
     *
     * @param task how long a task takes
     */
    void work(Duration task) {
        try {
            UpdateWorkerScheduleResponse now = exchange(Map.of(), HELD);
            while (!closed.get()) {
                List<AssignedSessionAction> actions = actions(now);
                now = actions.isEmpty() ? exchange(Map.of(), HELD) : run(actions.getFirst(), task);
            }
        } catch (IOException | InterruptedException | RuntimeException failure) {
            reported.completeExceptionally(failure);
        }
    }

    private UpdateWorkerScheduleResponse run(AssignedSessionAction action, Duration task)
            throws IOException, InterruptedException {
        Instant began = scene.clock().instant();
        UpdatedSessionActionInfo running =
                UpdatedSessionActionInfo.builder().startedAt(began).updatedAt(began).build();
        exchange(Map.of(action.sessionActionId(), running), "");
        reported.complete(System.nanoTime());
        Thread.sleep(task);
        UpdatedSessionActionInfo succeeded =
                UpdatedSessionActionInfo.builder()
                        .completedStatus(CompletedStatus.SUCCEEDED)
                        .processExitCode(0)
                        .startedAt(began)
                        .endedAt(scene.clock().instant())
                        .build();
        return exchange(Map.of(action.sessionActionId(), succeeded), "");
    }

    private UpdateWorkerScheduleResponse exchange(
            Map<String, UpdatedSessionActionInfo> reports, String header) throws IOException {
        HttpCall call =
                DeadlineService.UPDATE_WORKER_SCHEDULE.writeRequest(
                        idle.toBuilder().updatedSessionActions(reports).build(), () -> "");
        HttpAnswer answer = connection.exchange(signer.sign(call, header));
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return DeadlineService.UPDATE_WORKER_SCHEDULE.readAnswer(answer);
    }

    private static List<AssignedSessionAction> actions(UpdateWorkerScheduleResponse schedule) {
        return schedule.assignedSessions().values().stream()
                .map(AssignedSession::sessionActions)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() throws IOException {
        closed.set(true);
        connection.close();
    }
}
