package freehold.controlplane.worker;

import freehold.api.ListWorkersOperation;
import freehold.api.ListWorkersRequest;
import freehold.api.ListWorkersResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.worker.Worker;
import freehold.store.Store;
import java.util.List;

/** {@code GET …/workers}: the workers of a fleet, in order of creation. */
public final class ListWorkers implements ListWorkersOperation<CallContext> {
    private final Store store;

    public ListWorkers(Store store) {
        this.store = store;
    }

    @Override
    public ListWorkersResponse handle(ListWorkersRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        FleetId fleet = new FleetId(request.fleetId());
        Paging paging =
                Paging.of(
                        "ListWorkers",
                        request.maxResults(),
                        request.nextToken(),
                        farm.value(),
                        fleet.value());
        List<Worker> found =
                store.read(reading -> {
                    Existing.fleet(reading, farm, fleet);
                    return reading.workers().list(farm, fleet, paging.asked());
                });
        Paging.Shown<Worker> shown = paging.page(found, worker -> worker.id().value());
        return ListWorkersResponse.builder()
                .workers(shown.items().stream().map(WorkerViews::summary).toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
