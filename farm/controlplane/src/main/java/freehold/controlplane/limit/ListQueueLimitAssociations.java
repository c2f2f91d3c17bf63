package freehold.controlplane.limit;

import freehold.api.ListQueueLimitAssociationsOperation;
import freehold.api.ListQueueLimitAssociationsRequest;
import freehold.api.ListQueueLimitAssociationsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Reading;
import freehold.store.Store;

/**
 * {@code GET …/queue-limit-associations}: a farm's associations, those of a queue, of a limit, or
 * of both.
 */
public final class ListQueueLimitAssociations
        implements ListQueueLimitAssociationsOperation<CallContext> {
    private final Store store;

    public ListQueueLimitAssociations(Store store) {
        this.store = store;
    }

    @Override
    public ListQueueLimitAssociationsResponse handle(
            ListQueueLimitAssociationsRequest request, CallContext context) {
        var paging =
                Paging.of(
                        "ListQueueLimitAssociations",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.limitId());
        return store.read(tx -> list(tx, request, paging));
    }

    private static ListQueueLimitAssociationsResponse list(
            Reading tx, ListQueueLimitAssociationsRequest request, Paging paging) {
        var farm = new FarmId(request.farmId());
        Existing.farm(tx, farm);
        var page =
                paging.page(
                        tx.queueLimitAssociations()
                                .list(
                                        farm,
                                        request.queueId().map(QueueId::new),
                                        request.limitId().map(LimitId::new),
                                        paging.asked()),
                        (QueueLimitAssociation one) -> one.queue() + "/" + one.limit());
        return ListQueueLimitAssociationsResponse.builder()
                .queueLimitAssociations(
                        page.items().stream().map(QueueLimitAssociationViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
