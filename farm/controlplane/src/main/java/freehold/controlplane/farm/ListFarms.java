package freehold.controlplane.farm;

import freehold.api.ListFarmsOperation;
import freehold.api.ListFarmsRequest;
import freehold.api.ListFarmsResponse;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.Farm;
import freehold.store.Store;
import java.util.List;

/**
 * {@code GET …/farms}: the farms of this installation, in order of their creation; none for another
 * region.
 */
public final class ListFarms implements ListFarmsOperation<CallContext> {
    private final Store store;
    private final String region;

    /**
     * @param region the one this installation answers for: clients that ask every region they know
     *     would otherwise show each farm once per region
     */
    public ListFarms(Store store, String region) {
        this.store = store;
        this.region = region;
    }

    @Override
    public ListFarmsResponse handle(ListFarmsRequest request, CallContext context) {
        if (!context.region().equals(region)) {
            return ListFarmsResponse.builder().farms(List.of()).build();
        }
        var paging =
                Paging.of(
                        "ListFarms",
                        request.maxResults(),
                        request.nextToken(),
                        request.principalId());
        var page =
                paging.page(
                        store.read(tx -> tx.farms().list(paging.asked())),
                        (Farm farm) -> farm.id().value());
        return ListFarmsResponse.builder()
                .farms(page.items().stream().map(FarmViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
