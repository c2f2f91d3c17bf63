package freehold.controlplane.fleet;

import freehold.api.DeleteFleetOperation;
import freehold.api.DeleteFleetRequest;
import freehold.api.DeleteFleetResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.TokenCall;
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

    public DeleteFleet(Store store) {
        this.store = store;
    }

    @Override
    public DeleteFleetResponse handle(DeleteFleetRequest request, CallContext context) {
        var call =
                TokenCall.of(
                        context,
                        "DeleteFleet",
                        request.clientToken(),
                        DeleteFleetRequest.SHAPE,
                        request.toBuilder().clientToken(Optional.empty()).build(),
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
                    "Fleet "
                            + id
                            + " is still associated with a queue: stop and delete its queue-fleet"
                            + " associations first.",
                    "fleet",
                    id.value());
        }
        int workers = tx.fleets().workerCount(farm, id);
        if (workers > 0) {
            throw Refusals.inUse(
                    "Fleet "
                            + id
                            + " still has "
                            + workers
                            + " workers that are not STOPPED: stop them first.",
                    "fleet",
                    id.value());
        }
        tx.fleets().delete(farm, id);
        return DeleteFleetResponse.builder().build();
    }
}
