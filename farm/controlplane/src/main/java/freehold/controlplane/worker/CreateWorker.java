package freehold.controlplane.worker;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.CreateWorkerOperation;
import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.HostPropertiesRequest;
import freehold.controlplane.NotFound;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.OncePerToken;
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
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;

/** {@code POST …/workers}: registers a host with a fleet. */
public final class CreateWorker implements CreateWorkerOperation<CallContext> {
    private final Store store;
    private final Ids ids;

    public CreateWorker(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public CreateWorkerResponse handle(CreateWorkerRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        String caller = context.caller().principal();
        OncePerToken.Call call =
                new OncePerToken.Call(
                        caller,
                        "CreateWorker",
                        request.clientToken(),
                        request.farmId()
                                + request.fleetId()
                                + Json.write(
                                        CreateWorkerRequest.SHAPE,
                                        request.toBuilder().clientToken(Optional.empty()).build()));
        WorkerKey key =
                new WorkerKey(farm, new FleetId(request.fleetId()), WorkerId.ofHex(ids.next()));
        String id =
                store.write(
                        Optional.of(farm),
                        tx -> {
                            Fleet fleet = fleet(tx, key);
                            return OncePerToken.answer(
                                    tx, call, () -> insert(tx, fleet, key, request, caller));
                        });
        return CreateWorkerResponse.builder().workerId(id).build();
    }

    private static Fleet fleet(Reading reading, WorkerKey key) {
        return reading.fleets()
                .find(key.farm(), key.fleet())
                .orElseThrow(
                        () ->
                                reading.farms().find(key.farm()).isEmpty()
                                        ? NotFound.farm(key.farm())
                                        : NotFound.fleet(key.fleet()));
    }

    private static String insert(
            Transaction tx,
            Fleet fleet,
            WorkerKey key,
            CreateWorkerRequest request,
            String caller) {
        if (fleet.status() != FleetStatus.ACTIVE) {
            throw Refusals.statusConflict(
                    "The fleet is " + fleet.status() + ", not ACTIVE.",
                    "fleet",
                    fleet.id().value(),
                    fleet.status());
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
        return key.id().value();
    }

    private static ConflictException full(Fleet fleet) {
        return ConflictException.builder()
                .message(
                        "The fleet has as many workers as it may have: " + fleet.workers().max())
                .reason(ConflictExceptionReason.CONFLICT_EXCEPTION)
                .resourceId(fleet.id().value())
                .resourceType("fleet")
                .build();
    }
}
