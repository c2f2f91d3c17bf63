package freehold.controlplane.queue;

import freehold.api.GetQueueEnvironmentOperation;
import freehold.api.GetQueueEnvironmentRequest;
import freehold.api.GetQueueEnvironmentResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;

/**
 * {@code GET …/environments/{queueEnvironmentId}}: one queue environment, its template as it was
 * sent.
 */
public final class GetQueueEnvironment implements GetQueueEnvironmentOperation<CallContext> {
    private final Store store;

    public GetQueueEnvironment(Store store) {
        this.store = store;
    }

    @Override
    public GetQueueEnvironmentResponse handle(
            GetQueueEnvironmentRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var id = new QueueEnvironmentId(request.queueEnvironmentId());
        return QueueEnvironmentViews.whole(
                store.read(tx -> Existing.queueEnvironment(tx, farm, queue, id)));
    }
}
