package freehold.controlplane.fleet;

import freehold.api.CreateFleetOperation;
import freehold.api.CreateFleetRequest;
import freehold.api.CreateFleetResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.storageprofile.StorageProfileRules;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.fleet.FleetStatus;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST …/farms/{farmId}/fleets}: a new fleet, ACTIVE at once: its hosts are the studio's own
 * and need no provisioning.
 */
public final class CreateFleet implements CreateFleetOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;

    public CreateFleet(Store store, Idempotency idempotency, Ids ids) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @Override
    public CreateFleetResponse handle(CreateFleetRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "CreateFleet",
                        request.clientToken(),
                        request,
                        CreateFleetRequest.SHAPE,
                        CreateFleetResponse.SHAPE);
        var id = FleetId.ofHex(ids.next());
        var farm = new FarmId(request.farmId());
        return store.write(
                Optional.of(farm),
                tx -> call.once(tx, () -> create(tx, farm, id, request, context)));
    }

    private static CreateFleetResponse create(
            Transaction tx,
            FarmId farm,
            FleetId id,
            CreateFleetRequest request,
            CallContext context) {
        Existing.farm(tx, farm);
        var fleet =
                new Fleet(
                        farm,
                        id,
                        request.displayName(),
                        request.description().orElse(""),
                        FleetStatus.ACTIVE,
                        request.roleArn(),
                        FleetSettings.workers(
                                request.minWorkerCount().orElse(0), request.maxWorkerCount()),
                        FleetSettings.text(request.configuration()),
                        FleetOffer.of(request.configuration()),
                        FleetSettings.hostConfiguration(
                                request.hostConfiguration(), Optional.empty()),
                        request.tags().orElse(Map.of()),
                        Audit.created(tx.now(), context.caller().principal()));
        StorageProfileRules.checkFleet(tx, fleet);
        tx.fleets().insert(fleet);
        return CreateFleetResponse.builder().fleetId(id.value()).build();
    }
}
