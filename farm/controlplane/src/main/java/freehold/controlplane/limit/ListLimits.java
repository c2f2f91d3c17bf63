package freehold.controlplane.limit;

import freehold.api.ListLimitsOperation;
import freehold.api.ListLimitsRequest;
import freehold.api.ListLimitsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.Limit;
import freehold.store.Reading;
import freehold.store.Store;

/** {@code GET …/limits}: a farm's limits, in order of their creation. */
public final class ListLimits implements ListLimitsOperation<CallContext> {
    private final Store store;

    public ListLimits(Store store) {
        this.store = store;
    }

    @Override
    public ListLimitsResponse handle(ListLimitsRequest request, CallContext context) {
        var paging =
                Paging.of(
                        "ListLimits", request.maxResults(), request.nextToken(), request.farmId());
        return store.read(tx -> list(tx, new FarmId(request.farmId()), paging));
    }

    private static ListLimitsResponse list(Reading tx, FarmId farm, Paging paging) {
        Existing.farm(tx, farm);
        var page =
                paging.page(
                        tx.limits().list(farm, paging.asked()),
                        (Limit limit) -> limit.id().value());
        return ListLimitsResponse.builder()
                .limits(page.items().stream().map(LimitViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
