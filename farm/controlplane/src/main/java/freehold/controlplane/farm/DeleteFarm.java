package freehold.controlplane.farm;

import freehold.api.DeleteFarmOperation;
import freehold.api.DeleteFarmRequest;
import freehold.api.DeleteFarmResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/** {@code DELETE …/farms/{farmId}}: removes a farm that holds nothing any more. */
public final class DeleteFarm implements DeleteFarmOperation<CallContext> {
    private final Store store;

    public DeleteFarm(Store store) {
        this.store = store;
    }

    @Override
    public DeleteFarmResponse handle(DeleteFarmRequest request, CallContext context) {
        var id = new FarmId(request.farmId());
        return store.write(Optional.of(id), tx -> delete(tx, id));
    }

    private static DeleteFarmResponse delete(Transaction tx, FarmId id) {
        Existing.farm(tx, id);
        List<String> held = tx.farms().holds(id);
        if (!held.isEmpty()) {
            throw Refusals.inUse(
                    "farm",
                    id,
                    "Farm "
                            + id
                            + " still has resources of these kinds, delete them first: "
                            + String.join(", ", held)
                            + ".");
        }
        tx.farms().delete(id);
        return DeleteFarmResponse.builder().build();
    }
}
