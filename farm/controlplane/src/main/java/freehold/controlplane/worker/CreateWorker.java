package freehold.controlplane.worker;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.CreateWorkerOperation;
import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.HostPropertiesRequest;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.rest.Json;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;

/** {@code POST …/workers}: registers a host with a fleet. */
public final class CreateWorker implements CreateWorkerOperation<CallContext> {
    private final Store store;
    private final Ids ids;
    private final Idempotency idempotency;

    public CreateWorker(Store store, Ids ids, Idempotency idempotency) {
        this.store = store;
        this.ids = ids;
        this.idempotency = idempotency;
    }

    @Override
    public CreateWorkerResponse handle(CreateWorkerRequest request, CallContext context) {
        WorkerKey key =
                new WorkerKey(
                        new FarmId(request.farmId()),
                        new FleetId(request.fleetId()),
                        WorkerId.ofHex(ids.next()));
        Idempotency.Call<CreateWorkerResponse> call =
                idempotency.call(
                        context,
                        "CreateWorker",
                        request.clientToken(),
                        request,
                        CreateWorkerRequest.SHAPE,
                        CreateWorkerResponse.SHAPE);
        return store.write(
                Optional.of(key.farm()),
                tx -> {
                    Fleet fleet = Existing.fleet(tx, key.farm(), key.fleet());
                    return call.once(
                            tx,
                            () -> insert(tx, fleet, key, request, context.caller().principal()));
                });
    }

    private static CreateWorkerResponse insert(
            Transaction tx,
            Fleet fleet,
            WorkerKey key,
            CreateWorkerRequest request,
            String caller) {
        if (fleet.status() != FleetStatus.ACTIVE) {
            throw Refusals.wrongStatus(
                    "fleet",
                    fleet.id().value(),
                    fleet.status().name(),
                    "The fleet is " + fleet.status() + ", not ACTIVE.");
        }
        if (tx.fleets().workerCount(fleet.farm(), fleet.id()) >= fleet.workers().max()) {
            throw full(fleet);
        }
        tx.workers()
                .insert(
                        new Worker(
                                key,
                                WorkerStatus.CREATED,
                                0,
                                request.hostProperties()
                                        .map(it -> Json.write(HostPropertiesRequest.SHAPE, it)),
                                Optional.empty(),
                                Optional.empty(),
                                request.tags().orElse(Map.of()),
                                Audit.created(tx.now(), caller)));
        return CreateWorkerResponse.builder().workerId(key.id().value()).build();
    }

    private static ConflictException full(Fleet fleet) {
        return ConflictException.builder()
                .message("The fleet has as many workers as it may have: " + fleet.workers().max())
                .reason(ConflictExceptionReason.CONFLICT_EXCEPTION)
                .resourceId(fleet.id().value())
                .resourceType("fleet")
                .build();
    }
}
