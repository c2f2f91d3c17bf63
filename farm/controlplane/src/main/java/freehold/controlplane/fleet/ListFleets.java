package freehold.controlplane.fleet;

import freehold.api.FleetSummary;
import freehold.api.ListFleetsOperation;
import freehold.api.ListFleetsRequest;
import freehold.api.ListFleetsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;

/** {@code GET …/farms/{farmId}/fleets}: a farm's fleets, in order of their creation. */
public final class ListFleets implements ListFleetsOperation<CallContext> {
    private final Store store;

    public ListFleets(Store store) {
        this.store = store;
    }

    @Override
    public ListFleetsResponse handle(ListFleetsRequest request, CallContext context) {
        var paging =
                Paging.of(
                        "ListFleets",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.principalId(),
                        request.displayName(),
                        request.status());
        return store.read(tx -> list(tx, request, paging));
    }

    private static ListFleetsResponse list(Reading tx, ListFleetsRequest request, Paging paging) {
        var farm = new FarmId(request.farmId());
        Existing.farm(tx, farm);
        var page =
                paging.page(
                        tx.fleets().list(farm, paging.asked()),
                        (Fleet fleet) -> fleet.id().value());
        // The filters act on a page that was cut before: a page may be short, or empty, while a
        // next one exists.
        List<FleetSummary> shown =
                page.items().stream()
                        .map(fleet -> FleetViews.summary(tx, fleet))
                        .filter(fleet ->
                                request.displayName().map(fleet.displayName()::equals).orElse(true))
                        .filter(fleet -> request.status().map(fleet.status()::equals).orElse(true))
                        .toList();
        return ListFleetsResponse.builder().fleets(shown).nextToken(page.nextToken()).build();
    }
}
