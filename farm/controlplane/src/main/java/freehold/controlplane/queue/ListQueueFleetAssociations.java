package freehold.controlplane.queue;

import freehold.api.ListQueueFleetAssociationsOperation;
import freehold.api.ListQueueFleetAssociationsRequest;
import freehold.api.ListQueueFleetAssociationsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Reading;
import freehold.store.Store;

/**
 * {@code GET …/queue-fleet-associations}: a farm's associations, those of a queue, of a fleet, or
 * of both.
 */
public final class ListQueueFleetAssociations
        implements ListQueueFleetAssociationsOperation<CallContext> {
    private final Store store;

    public ListQueueFleetAssociations(Store store) {
        this.store = store;
    }

    @Override
    public ListQueueFleetAssociationsResponse handle(
            ListQueueFleetAssociationsRequest request, CallContext context) {
        var paging =
                Paging.of(
                        "ListQueueFleetAssociations",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.fleetId());
        return store.read(tx -> list(tx, request, paging));
    }

    private static ListQueueFleetAssociationsResponse list(
            Reading tx, ListQueueFleetAssociationsRequest request, Paging paging) {
        var farm = new FarmId(request.farmId());
        Existing.farm(tx, farm);
        var page =
                paging.page(
                        tx.queueFleetAssociations()
                                .list(
                                        farm,
                                        request.queueId().map(QueueId::new),
                                        request.fleetId().map(FleetId::new),
                                        paging.asked()),
                        (QueueFleetAssociation one) -> one.queue() + "/" + one.fleet());
        return ListQueueFleetAssociationsResponse.builder()
                .queueFleetAssociations(
                        page.items().stream().map(QueueFleetAssociationViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
