package freehold.controlplane.queue;

import freehold.api.GetQueueFleetAssociationOperation;
import freehold.api.GetQueueFleetAssociationRequest;
import freehold.api.GetQueueFleetAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;

/** {@code GET …/queue-fleet-associations/{queueId}/{fleetId}}: one association. */
public final class GetQueueFleetAssociation
        implements GetQueueFleetAssociationOperation<CallContext> {
    private final Store store;

    public GetQueueFleetAssociation(Store store) {
        this.store = store;
    }

    @Override
    public GetQueueFleetAssociationResponse handle(
            GetQueueFleetAssociationRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var fleet = new FleetId(request.fleetId());
        return QueueFleetAssociationViews.whole(
                store.read(tx -> Existing.association(tx, farm, queue, fleet)));
    }
}
