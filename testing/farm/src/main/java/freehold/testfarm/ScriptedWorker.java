package freehold.testfarm;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.CompletedStatus;
import freehold.api.CreateWorkerRequest;
import freehold.api.HostPropertiesRequest;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.client.DeadlineClient;
import freehold.client.credentials.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A worker that reports of its actions what a test tells it to, by the calls of a real agent. */
public final class ScriptedWorker implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final TestFarm farm;
    private final Workshop workshop;
    private final String id;
    private final Credentials credentials;
    private final DeadlineClient client;

    private ScriptedWorker(TestFarm farm, Workshop workshop, String id, Credentials credentials) {
        this.farm = farm;
        this.workshop = workshop;
        this.id = id;
        this.credentials = credentials;
        this.client = farm.client(credentials);
    }

    /** Registers a new host with the workshop's fleet and starts its agent. */
    public static ScriptedWorker hire(TestFarm farm, Workshop workshop) {
        try (DeadlineClient host = farm.builder("freehold-worker").build()) {
            String id = host.createWorker(registration(workshop)).workerId();
            var issued =
                    host.assumeFleetRoleForWorker(
                            AssumeFleetRoleForWorkerRequest.builder()
                                    .farmId(workshop.farmId())
                                    .fleetId(workshop.fleetId())
                                    .workerId(id)
                                    .build());
            ScriptedWorker worker =
                    new ScriptedWorker(farm, workshop, id, Credentials.of(issued.credentials()));
            worker.start();
            return worker;
        }
    }

    private static CreateWorkerRequest registration(Workshop workshop) {
        return CreateWorkerRequest.builder()
                .farmId(workshop.farmId())
                .fleetId(workshop.fleetId())
                .hostProperties(HostPropertiesRequest.builder().hostName("scripted").build())
                .build();
    }

    /**
     * The same worker with the same credentials, calling a server that was started again; this one
     * may be closed.
     */
    public ScriptedWorker at(TestFarm restarted) {
        return new ScriptedWorker(restarted, workshop, id, credentials);
    }

    /** The worker's id. */
    public String id() {
        return id;
    }

    /** Says that the agent has started, as it does at each start. */
    public void start() {
        client.updateWorker(
                update(UpdatedWorkerStatus.STARTED)
                        .capabilities(
                                WorkerCapabilities.builder()
                                        .amounts(
                                                List.of(
                                                        amount("amount.worker.vcpu", 4),
                                                        amount("amount.worker.memory", 8192)))
                                        .attributes(
                                                List.of(
                                                        attribute("os.family", "linux"),
                                                        attribute("cpu.arch", "x86_64")))
                                        .build())
                        .build());
    }

    /** Says that the agent takes nothing new, and goes away once it has ended what it has. */
    public void drain() {
        client.updateWorker(update(UpdatedWorkerStatus.STOPPING).build());
    }

    /** Says that the agent goes away. */
    public void stop() {
        client.updateWorker(update(UpdatedWorkerStatus.STOPPED).build());
    }

    private UpdateWorkerRequest.Builder update(UpdatedWorkerStatus status) {
        return UpdateWorkerRequest.builder()
                .farmId(workshop.farmId())
                .fleetId(workshop.fleetId())
                .workerId(id)
                .status(status);
    }

    private static WorkerAmountCapability amount(String name, float value) {
        return WorkerAmountCapability.builder().name(name).value(value).build();
    }

    private static WorkerAttributeCapability attribute(String name, String value) {
        return WorkerAttributeCapability.builder()
                .name("attr.worker." + name)
                .values(List.of(value))
                .build();
    }

    /** One heartbeat with reports by session action, and the server's answer. */
    public UpdateWorkerScheduleResponse heartbeat(Map<String, UpdatedSessionActionInfo> reports) {
        return client.updateWorkerSchedule(schedule(reports));
    }

    /** A heartbeat without reports, which the server may hold for 20 seconds, as our agent's. */
    public UpdateWorkerScheduleResponse heldHeartbeat() {
        return client.withHeader("x-freehold-hold", "20").updateWorkerSchedule(schedule(Map.of()));
    }

    private UpdateWorkerScheduleRequest schedule(Map<String, UpdatedSessionActionInfo> reports) {
        return UpdateWorkerScheduleRequest.builder()
                .farmId(workshop.farmId())
                .fleetId(workshop.fleetId())
                .workerId(id)
                .updatedSessionActions(reports)
                .build();
    }

    /** Asks for work until there is some, a minute long at most: the server holds idle calls. */
    public AssignedSession awaitSession() {
        for (int tries = 0; tries < PATIENCE; tries++) {
            Map<String, AssignedSession> sessions = heartbeat(Map.of()).assignedSessions();
            if (!sessions.isEmpty()) {
                return sessions.values().iterator().next();
            }
        }
        throw new AssertionError("no work for " + id + " in " + PATIENCE + " heartbeats");
    }

    /**
     * Lets every action it is given succeed, one after the other, until a heartbeat brings none.
     *
     * @return how many actions it ended
     */
    public int workUntilIdle() {
        int ended = 0;
        Map<String, UpdatedSessionActionInfo> reports = Map.of();
        while (true) {
            var next =
                    heartbeat(reports).assignedSessions().values().stream()
                            .flatMap(session -> session.sessionActions().stream())
                            .map(AssignedSessionAction::sessionActionId)
                            .findFirst();
            if (next.isEmpty()) {
                return ended;
            }
            reports = Map.of(next.get(), ended(CompletedStatus.SUCCEEDED, 0));
            ended++;
        }
    }

    /** The report of an action that has begun. */
    public UpdatedSessionActionInfo running() {
        Instant now = farm.clock().instant();
        return UpdatedSessionActionInfo.builder().startedAt(now).updatedAt(now).build();
    }

    /** The report of an action that has ended. */
    public UpdatedSessionActionInfo ended(CompletedStatus outcome, int exitCode) {
        Instant now = farm.clock().instant();
        return UpdatedSessionActionInfo.builder()
                .completedStatus(outcome)
                .processExitCode(exitCode)
                .startedAt(now)
                .endedAt(now)
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
