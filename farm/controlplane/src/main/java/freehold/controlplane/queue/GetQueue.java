package freehold.controlplane.queue;

import freehold.api.GetQueueOperation;
import freehold.api.GetQueueRequest;
import freehold.api.GetQueueResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;

/** {@code GET …/queues/{queueId}}: one queue. */
public final class GetQueue implements GetQueueOperation<CallContext> {
    private final Store store;

    public GetQueue(Store store) {
        this.store = store;
    }

    @Override
    public GetQueueResponse handle(GetQueueRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var id = new QueueId(request.queueId());
        return store.read(tx -> QueueViews.whole(tx, Existing.queue(tx, farm, id)));
    }
}
