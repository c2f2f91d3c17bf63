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
import java.util.List;

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
                        List.of(
                                request.farmId(),
                                request.queueId().orElse(""),
                                request.fleetId().orElse("")),
                        Paging.Asked.of(request.nextToken(), request.maxResults()));
        return store.read(tx -> list(tx, request, paging));
    }

    private static ListQueueFleetAssociationsResponse list(
            Reading tx, ListQueueFleetAssociationsRequest request, Paging paging) {
        var farm = new FarmId(request.farmId());
        Existing.farm(tx, farm);
        var page =
                paging.show(
                        tx.queueFleetAssociations()
                                .list(
                                        farm,
                                        request.queueId().map(QueueId::new),
                                        request.fleetId().map(FleetId::new),
                                        paging.page()),
                        (QueueFleetAssociation one) -> one.queue() + "/" + one.fleet());
        return ListQueueFleetAssociationsResponse.builder()
                .queueFleetAssociations(
                        page.items().stream().map(QueueFleetAssociationViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
