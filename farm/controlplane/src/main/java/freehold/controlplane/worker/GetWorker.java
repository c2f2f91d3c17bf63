package freehold.controlplane.worker;

import freehold.api.GetWorkerOperation;
import freehold.api.GetWorkerRequest;
import freehold.api.GetWorkerResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.worker.WorkerKey;
import freehold.store.Store;

/** {@code GET …/workers/{workerId}}: one worker of a fleet. */
public final class GetWorker implements GetWorkerOperation<CallContext> {
    private final Store store;

    public GetWorker(Store store) {
        this.store = store;
    }

    @Override
    public GetWorkerResponse handle(GetWorkerRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        return WorkerViews.response(store.read(reading -> Existing.worker(reading, key)));
    }
}
