package freehold.controlplane.fleet;

import freehold.api.DeleteFleetOperation;
import freehold.api.DeleteFleetRequest;
import freehold.api.DeleteFleetResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.store.Page;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code DELETE …/fleets/{fleetId}}: removes a fleet that serves no queue and whose workers have
 * all stopped.
 */
public final class DeleteFleet implements DeleteFleetOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;

    public DeleteFleet(Store store, Idempotency idempotency) {
        this.store = store;
        this.idempotency = idempotency;
    }

    @Override
    public DeleteFleetResponse handle(DeleteFleetRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "DeleteFleet",
                        request.clientToken(),
                        request,
                        DeleteFleetRequest.SHAPE,
                        DeleteFleetResponse.SHAPE);
        var farm = new FarmId(request.farmId());
        var id = new FleetId(request.fleetId());
        return store.write(Optional.of(farm), tx -> call.once(tx, () -> delete(tx, farm, id)));
    }

    private static DeleteFleetResponse delete(Transaction tx, FarmId farm, FleetId id) {
        Existing.fleet(tx, farm, id);
        if (!tx.queueFleetAssociations()
                .list(farm, Optional.empty(), Optional.of(id), Page.first(1))
                .isEmpty()) {
            throw Refusals.inUse(
                    "fleet",
                    id,
                    "Fleet "
                            + id
                            + " is still associated with a queue: stop and delete its queue-fleet"
                            + " associations first.");
        }
        int workers = tx.fleets().workerCount(farm, id);
        if (workers > 0) {
            throw Refusals.inUse(
                    "fleet",
                    id,
                    "Fleet "
                            + id
                            + " still has "
                            + workers
                            + " workers that are not STOPPED: stop them first.");
        }
        tx.fleets().delete(farm, id);
        return DeleteFleetResponse.builder().build();
    }
}
