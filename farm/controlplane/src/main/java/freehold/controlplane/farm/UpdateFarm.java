package freehold.controlplane.farm;

import freehold.api.UpdateFarmOperation;
import freehold.api.UpdateFarmRequest;
import freehold.api.UpdateFarmResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/** {@code PATCH …/farms/{farmId}}: changes what is given and keeps the rest. */
public final class UpdateFarm implements UpdateFarmOperation<CallContext> {
    private final Store store;

    public UpdateFarm(Store store) {
        this.store = store;
    }

    @Override
    public UpdateFarmResponse handle(UpdateFarmRequest request, CallContext context) {
        var id = new FarmId(request.farmId());
        return store.write(
                Optional.of(id), tx -> update(tx, Existing.farm(tx, id), request, context));
    }

    private static UpdateFarmResponse update(
            Transaction tx, Farm farm, UpdateFarmRequest request, CallContext context) {
        tx.farms()
                .update(
                        new Farm(
                                farm.id(),
                                request.displayName().orElse(farm.displayName()),
                                request.description().orElse(farm.description()),
                                farm.kmsKeyArn(),
                                request.costScaleFactor()
                                        .map(Float::doubleValue)
                                        .orElse(farm.costScaleFactor()),
                                farm.tags(),
                                farm.audit().updated(tx.now(), context.caller().principal())));
        return UpdateFarmResponse.builder().build();
    }
}
