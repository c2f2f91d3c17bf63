package freehold.bench;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.CompletedStatus;
import freehold.api.CreateWorkerRequest;
import freehold.api.DeadlineService;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.client.credentials.Credentials;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A worker whose tasks take no time: each call reports the action it was told to run first and
 * nothing else, so that every task costs one report and one answer that hands out work.
 */
final class SimulatedWorker implements Load.Caller, AutoCloseable {
    private final Scene scene;
    private final UpdateWorkerScheduleRequest idle;
    private final RequestSigner signer;
    private final KeepAlive connection;
    private final AtomicReference<Map<String, UpdatedSessionActionInfo>> reports =
            new AtomicReference<>(Map.of());
    private final AtomicReference<Boolean> reportsTask = new AtomicReference<>(false);
    private final AtomicLong tasks = new AtomicLong();

    private SimulatedWorker(Scene scene, Farm farm, String worker) throws IOException {
        this.scene = scene;
        this.idle =
                UpdateWorkerScheduleRequest.builder()
                        .farmId(farm.id())
                        .fleetId(farm.fleet())
                        .workerId(worker)
                        .build();
        this.signer = signer(scene, farm, worker);
        this.connection = KeepAlive.to(scene.endpoint());
    }

    /** Registers a worker and starts it. */
    static SimulatedWorker started(Scene scene, Farm farm) throws IOException {
        return new SimulatedWorker(scene, farm, register(scene, farm));
    }

    /** Registers a worker, starts it, and returns its id. */
    static String register(Scene scene, Farm farm) {
        String worker =
                scene.client()
                        .createWorker(
                                CreateWorkerRequest.builder()
                                        .farmId(farm.id())
                                        .fleetId(farm.fleet())
                                        .build())
                        .workerId();
        scene.client()
                .updateWorker(
                        UpdateWorkerRequest.builder()
                                .farmId(farm.id())
                                .fleetId(farm.fleet())
                                .workerId(worker)
                                .status(UpdatedWorkerStatus.STARTED)
                                .capabilities(capabilities())
                                .build());
        return worker;
    }

    /** Signs a worker's calls with its own credentials. */
    static RequestSigner signer(Scene scene, Farm farm, String worker) {
        return scene.signer(
                Credentials.of(
                        scene.client()
                                .assumeFleetRoleForWorker(
                                        AssumeFleetRoleForWorkerRequest.builder()
                                                .farmId(farm.id())
                                                .fleetId(farm.fleet())
                                                .workerId(worker)
                                                .build())
                                .credentials()));
    }

    private static WorkerCapabilities capabilities() {
        return WorkerCapabilities.builder()
                .amounts(
                        List.of(
                                new WorkerAmountCapability("amount.worker.vcpu", 4),
                                new WorkerAmountCapability("amount.worker.memory", 8192)))
                .attributes(
                        List.of(
                                new WorkerAttributeCapability(
                                        "attr.worker.os.family", List.of("linux")),
                                new WorkerAttributeCapability(
                                        "attr.worker.cpu.arch", List.of("x86_64"))))
                .build();
    }

    /** Tasks whose success was acknowledged. */
    long tasks() {
        return tasks.get();
    }

    @Override
    public void call() throws IOException {
        UpdateWorkerScheduleRequest request =
                idle.toBuilder().updatedSessionActions(reports.get()).build();
        HttpCall call = DeadlineService.UPDATE_WORKER_SCHEDULE.writeRequest(request, () -> "");
        HttpAnswer answer = connection.exchange(signer.sign(call));
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        if (reportsTask.get()) {
            tasks.incrementAndGet();
        }
        follow(DeadlineService.UPDATE_WORKER_SCHEDULE.readAnswer(answer));
    }

    private void follow(UpdateWorkerScheduleResponse schedule) {
        List<AssignedSessionAction> next =
                schedule.assignedSessions().values().stream()
                        .map(AssignedSession::sessionActions)
                        .flatMap(List::stream)
                        .limit(1)
                        .toList();
        Instant now = scene.clock().instant();
        UpdatedSessionActionInfo success =
                UpdatedSessionActionInfo.builder()
                        .completedStatus(CompletedStatus.SUCCEEDED)
                        .processExitCode(0)
                        .startedAt(now)
                        .endedAt(now)
                        .build();
        reports.set(next.isEmpty() ? Map.of() : Map.of(next.getFirst().sessionActionId(), success));
        reportsTask.set(
                next.stream()
                        .map(AssignedSessionAction::definition)
                        .anyMatch(AssignedSessionActionDefinition.TaskRun.class::isInstance));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
