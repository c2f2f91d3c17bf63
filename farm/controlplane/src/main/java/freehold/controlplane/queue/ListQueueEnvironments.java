package freehold.controlplane.queue;

import freehold.api.ListQueueEnvironmentsOperation;
import freehold.api.ListQueueEnvironmentsRequest;
import freehold.api.ListQueueEnvironmentsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueId;
import freehold.store.Reading;
import freehold.store.Store;

/**
 * {@code GET …/queues/{queueId}/environments}: a queue's environments, in order of their creation.
 */
public final class ListQueueEnvironments implements ListQueueEnvironmentsOperation<CallContext> {
    private final Store store;

    public ListQueueEnvironments(Store store) {
        this.store = store;
    }

    @Override
    public ListQueueEnvironmentsResponse handle(
            ListQueueEnvironmentsRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var paging =
                Paging.of(
                        "ListQueueEnvironments",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId());
        return store.read(tx -> list(tx, farm, queue, paging));
    }

    private static ListQueueEnvironmentsResponse list(
            Reading tx, FarmId farm, QueueId queue, Paging paging) {
        Existing.queue(tx, farm, queue);
        var page =
                paging.page(
                        tx.queueEnvironments().list(farm, queue, paging.asked()),
                        (QueueEnvironment environment) -> environment.id().value());
        return ListQueueEnvironmentsResponse.builder()
                .environments(page.items().stream().map(QueueEnvironmentViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
