package freehold.controlplane.queue;

import freehold.api.ListQueuesOperation;
import freehold.api.ListQueuesRequest;
import freehold.api.ListQueuesResponse;
import freehold.api.QueueSummary;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;

/** {@code GET …/farms/{farmId}/queues}: a farm's queues, in order of their creation. */
public final class ListQueues implements ListQueuesOperation<CallContext> {
    private final Store store;

    public ListQueues(Store store) {
        this.store = store;
    }

    @Override
    public ListQueuesResponse handle(ListQueuesRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var paging =
                Paging.of(
                        "ListQueues",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.principalId(),
                        request.status());
        return store.read(tx -> list(tx, farm, paging, request));
    }

    private static ListQueuesResponse list(
            Reading tx, FarmId farm, Paging paging, ListQueuesRequest request) {
        Existing.farm(tx, farm);
        var page =
                paging.page(
                        tx.queues().list(farm, paging.asked()),
                        (Queue queue) -> queue.id().value());
        // The filter acts on a page that was cut before: a page may be short, or empty, while a
        // next one exists.
        List<QueueSummary> shown =
                page.items().stream()
                        .map(queue -> QueueViews.summary(tx, queue))
                        .filter(queue -> request.status().map(queue.status()::equals).orElse(true))
                        .toList();
        return ListQueuesResponse.builder().queues(shown).nextToken(page.nextToken()).build();
    }
}
