package freehold.controlplane.worker;

import freehold.api.ListWorkersOperation;
import freehold.api.ListWorkersRequest;
import freehold.api.ListWorkersResponse;
import freehold.controlplane.NotFound;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.worker.Worker;
import freehold.store.Reading;
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
                        List.of(farm.value(), fleet.value()),
                        Paging.Asked.of(request.nextToken(), request.maxResults()));
        List<Worker> found =
                store.read(
                        reading -> {
                            check(reading, farm, fleet);
                            return reading.workers().list(farm, fleet, paging.page());
                        });
        Paging.Shown<Worker> shown = paging.show(found, worker -> worker.id().value());
        return ListWorkersResponse.builder()
                .workers(shown.items().stream().map(WorkerViews::summary).toList())
                .nextToken(shown.nextToken())
                .build();
    }

    private static void check(Reading reading, FarmId farm, FleetId fleet) {
        if (reading.farms().find(farm).isEmpty()) {
            throw NotFound.farm(farm);
        }
        if (reading.fleets().find(farm, fleet).isEmpty()) {
            throw NotFound.fleet(fleet);
        }
    }
}
