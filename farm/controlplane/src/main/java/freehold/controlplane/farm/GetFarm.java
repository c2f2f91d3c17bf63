package freehold.controlplane.farm;

import freehold.api.GetFarmOperation;
import freehold.api.GetFarmRequest;
import freehold.api.GetFarmResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.store.Store;

/** {@code GET …/farms/{farmId}}: one farm. */
public final class GetFarm implements GetFarmOperation<CallContext> {
    private final Store store;

    public GetFarm(Store store) {
        this.store = store;
    }

    @Override
    public GetFarmResponse handle(GetFarmRequest request, CallContext context) {
        var id = new FarmId(request.farmId());
        return FarmViews.whole(store.read(tx -> Existing.farm(tx, id)));
    }
}
