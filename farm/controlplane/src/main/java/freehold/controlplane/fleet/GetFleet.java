package freehold.controlplane.fleet;

import freehold.api.GetFleetOperation;
import freehold.api.GetFleetRequest;
import freehold.api.GetFleetResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.store.Store;

/** {@code GET …/fleets/{fleetId}}: one fleet, with what its workers offer. */
public final class GetFleet implements GetFleetOperation<CallContext> {
    private final Store store;

    public GetFleet(Store store) {
        this.store = store;
    }

    @Override
    public GetFleetResponse handle(GetFleetRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var id = new FleetId(request.fleetId());
        return store.read(tx -> FleetViews.whole(tx, Existing.fleet(tx, farm, id)));
    }
}
