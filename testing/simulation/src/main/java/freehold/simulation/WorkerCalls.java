package freehold.simulation;

import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.HostPropertiesRequest;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.protocol.Reply;
import freehold.simulation.Exchange.Kind;
import freehold.simulation.SimulatedWorker.World;
import java.time.Duration;
import java.util.Map;

/** The calls that a worker's agent makes. */
final class WorkerCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final String name;
    private final int hold;
    private final World world;

    /**
     * @param hold for how many seconds an idle call may be held
     */
    WorkerCalls(String name, int hold, World world) {
        this.name = name;
        this.hold = hold;
        this.world = world;
    }

    Exchange.Call<CreateWorkerResponse> create(String token) {
        world.truth().sends(token);
        CreateWorkerRequest request =
                CreateWorkerRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .hostProperties(HostPropertiesRequest.builder().hostName(name).build())
                        .clientToken(token)
                        .build();
        return new Exchange.Call<>(
                name,
                "CreateWorker",
                Kind.ONCE,
                PATIENCE,
                operations ->
                        new Reply.Answer<>(
                                operations.createWorker().handle(request, Site.administrator())));
    }

    Exchange.Call<UpdateWorkerResponse> update(String id, UpdatedWorkerStatus status) {
        UpdateWorkerRequest request =
                UpdateWorkerRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .workerId(id)
                        .status(status)
                        .build();
        return new Exchange.Call<>(
                name,
                "UpdateWorker",
                Kind.REPEATABLE,
                PATIENCE,
                operations -> {
                    world.truth().hears(id, world.agenda().instant());
                    return new Reply.Answer<>(
                            operations
                                    .updateWorker()
                                    .handle(request, world.site().worker(id, hold)));
                });
    }

    Exchange.Call<UpdateWorkerScheduleResponse> schedule(
            String id, Map<String, UpdatedSessionActionInfo> reports) {
        UpdateWorkerScheduleRequest request =
                UpdateWorkerScheduleRequest.builder()
                        .farmId(world.site().farmId())
                        .fleetId(world.site().fleetId())
                        .workerId(id)
                        .updatedSessionActions(reports)
                        .build();
        return new Exchange.Call<>(
                name,
                "UpdateWorkerSchedule",
                reports.isEmpty() ? Kind.HEARTBEAT : Kind.REPEATABLE,
                PATIENCE,
                operations -> {
                    world.truth().hears(id, world.agenda().instant());
                    return operations
                            .updateWorkerSchedule()
                            .handle(request, world.site().worker(id, hold));
                });
    }
}
