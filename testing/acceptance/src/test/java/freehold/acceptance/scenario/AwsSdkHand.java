package freehold.acceptance.scenario;

import freehold.acceptance.scenario.Studio.Report;
import freehold.acceptance.scenario.Studio.SeenAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.deadline.DeadlineClient;
import software.amazon.awssdk.services.deadline.model.AssignedSessionAction;
import software.amazon.awssdk.services.deadline.model.CompletedStatus;
import software.amazon.awssdk.services.deadline.model.UpdateWorkerRequest;
import software.amazon.awssdk.services.deadline.model.UpdatedSessionActionInfo;
import software.amazon.awssdk.services.deadline.model.UpdatedWorkerStatus;
import software.amazon.awssdk.services.deadline.model.WorkerAmountCapability;
import software.amazon.awssdk.services.deadline.model.WorkerAttributeCapability;

/** A worker that calls through the AWS SDK for Java. */
record AwsSdkHand(DeadlineClient client, String farmId, String fleetId, String workerId)
        implements Studio.Hand {

    static AwsSdkHand hire(AwsSdkClients clients, String farmId, String fleetId) {
        try (DeadlineClient host = clients.of("freehold-worker")) {
            String workerId =
                    host.createWorker(one -> one.farmId(farmId).fleetId(fleetId)).workerId();
            var issued =
                    host.assumeFleetRoleForWorker(
                            one -> one.farmId(farmId).fleetId(fleetId).workerId(workerId));
            AwsSdkHand hand =
                    new AwsSdkHand(clients.of(issued.credentials()), farmId, fleetId, workerId);
            hand.start();
            return hand;
        }
    }

    private void start() {
        client.updateWorker(
                UpdateWorkerRequest.builder()
                        .farmId(farmId)
                        .fleetId(fleetId)
                        .workerId(workerId)
                        .status(UpdatedWorkerStatus.STARTED)
                        .capabilities(all ->
                                all.amounts(
                                                amount("amount.worker.vcpu", 4),
                                                amount("amount.worker.memory", 8192))
                                        .attributes(
                                                attribute("attr.worker.os.family", "linux"),
                                                attribute("attr.worker.cpu.arch", "x86_64")))
                        .build());
    }

    private static WorkerAmountCapability amount(String name, float value) {
        return WorkerAmountCapability.builder().name(name).value(value).build();
    }

    private static WorkerAttributeCapability attribute(String name, String value) {
        return WorkerAttributeCapability.builder().name(name).values(value).build();
    }

    @Override
    public List<SeenAction> heartbeat(Map<String, Report> reports) {
        Map<String, UpdatedSessionActionInfo> updates = new HashMap<>();
        reports.forEach((action, report) -> updates.put(action, update(report)));
        var answer =
                client.updateWorkerSchedule(call ->
                        call.farmId(farmId)
                                .fleetId(fleetId)
                                .workerId(workerId)
                                .updatedSessionActions(updates));
        return answer.assignedSessions().values().stream()
                .flatMap(session -> session.sessionActions().stream())
                .map(AwsSdkHand::seen)
                .toList();
    }

    private static UpdatedSessionActionInfo update(Report report) {
        Instant now = InstantSource.system().instant();
        var update = UpdatedSessionActionInfo.builder().startedAt(now);
        return switch (report) {
            case RUNNING -> update.updatedAt(now).build();
            case SUCCEEDED -> ended(update, CompletedStatus.SUCCEEDED, 0, now);
            case FAILED -> ended(update, CompletedStatus.FAILED, 1, now);
        };
    }

    private static UpdatedSessionActionInfo ended(
            UpdatedSessionActionInfo.Builder update,
            CompletedStatus outcome,
            int exitCode,
            Instant now) {
        return update.completedStatus(outcome).processExitCode(exitCode).endedAt(now).build();
    }

    private static SeenAction seen(AssignedSessionAction action) {
        return new SeenAction(
                action.sessionActionId(),
                Optional.ofNullable(action.definition().taskRun()).map(run -> run.stepId()));
    }

    @Override
    public void close() {
        client.close();
    }
}
