package freehold.controlplane.limit;

import freehold.api.GetQueueLimitAssociationOperation;
import freehold.api.GetQueueLimitAssociationRequest;
import freehold.api.GetQueueLimitAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;

/** {@code GET …/queue-limit-associations/{queueId}/{limitId}}: one association. */
public final class GetQueueLimitAssociation
        implements GetQueueLimitAssociationOperation<CallContext> {
    private final Store store;

    public GetQueueLimitAssociation(Store store) {
        this.store = store;
    }

    @Override
    public GetQueueLimitAssociationResponse handle(
            GetQueueLimitAssociationRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var limit = new LimitId(request.limitId());
        return QueueLimitAssociationViews.whole(
                store.read(tx -> Existing.association(tx, farm, queue, limit)));
    }
}
