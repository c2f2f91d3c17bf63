package freehold.controlplane.fleet;

import freehold.api.FleetConfiguration;
import freehold.api.UpdateFleetOperation;
import freehold.api.UpdateFleetRequest;
import freehold.api.UpdateFleetResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.queue.QueueFleetRules;
import freehold.controlplane.storageprofile.StorageProfileRules;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code PATCH …/fleets/{fleetId}}: changes what is given and keeps the rest. What a queue must
 * agree on with the fleet cannot be changed against a queue that is associated with it.
 */
public final class UpdateFleet implements UpdateFleetOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;

    public UpdateFleet(Store store, Idempotency idempotency) {
        this.store = store;
        this.idempotency = idempotency;
    }

    @Override
    public UpdateFleetResponse handle(UpdateFleetRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "UpdateFleet",
                        request.clientToken(),
                        request,
                        UpdateFleetRequest.SHAPE,
                        UpdateFleetResponse.SHAPE);
        var farm = new FarmId(request.farmId());
        var id = new FleetId(request.fleetId());
        return store.write(
                Optional.of(farm),
                tx ->
                        call.once(
                                tx,
                                () -> update(tx, Existing.fleet(tx, farm, id), request, context)));
    }

    private static UpdateFleetResponse update(
            Transaction tx, Fleet fleet, UpdateFleetRequest request, CallContext context) {
        FleetConfiguration configuration =
                request.configuration().orElseGet(() -> FleetViews.configuration(fleet));
        var updated =
                new Fleet(
                        fleet.farm(),
                        fleet.id(),
                        request.displayName().orElse(fleet.displayName()),
                        request.description().orElse(fleet.description()),
                        fleet.status(),
                        request.roleArn().orElse(fleet.roleArn()),
                        FleetSettings.workers(
                                request.minWorkerCount().orElse(fleet.workers().min()),
                                request.maxWorkerCount().orElse(fleet.workers().max())),
                        FleetSettings.text(configuration),
                        FleetOffer.of(configuration),
                        FleetSettings.hostConfiguration(
                                request.hostConfiguration(), fleet.hostConfiguration()),
                        fleet.tags(),
                        fleet.audit().updated(tx.now(), context.caller().principal()));
        if (request.configuration().isPresent()) {
            StorageProfileRules.checkFleet(tx, updated);
            QueueFleetRules.checkQueuesOf(tx, updated);
        }
        tx.fleets().update(updated);
        return UpdateFleetResponse.builder().build();
    }
}
