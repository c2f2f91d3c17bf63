package freehold.controlplane.worker;

import freehold.api.DeleteWorkerOperation;
import freehold.api.DeleteWorkerRequest;
import freehold.api.DeleteWorkerResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Heartbeats;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerTransitions;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;
import java.util.Set;

/** {@code DELETE …/workers/{workerId}}: removes a worker that never started or has stopped. */
public final class DeleteWorker implements DeleteWorkerOperation<CallContext> {
    private final Store store;
    private final Heartbeats heartbeats;

    public DeleteWorker(Store store, Heartbeats heartbeats) {
        this.store = store;
        this.heartbeats = heartbeats;
    }

    @Override
    public DeleteWorkerResponse handle(DeleteWorkerRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        store.write(Optional.of(key.farm()), new Deletion(key));
        heartbeats.forget(key);
        return DeleteWorkerResponse.builder().build();
    }

    private record Deletion(WorkerKey key) implements Command<WorkerKey> {
        @Override
        public Locks locks(Reading peek) {
            return new Locks(Set.of(key), Set.of());
        }

        @Override
        public WorkerKey run(Transaction tx) {
            Worker worker = Existing.worker(tx, key);
            if (!WorkerTransitions.mayBeDeleted(worker.status())) {
                throw Refusals.wrongStatus(
                        "worker",
                        key.id().value(),
                        worker.status().name(),
                        "The worker is " + worker.status() + "; it has to be STOPPED first.");
            }
            tx.workers().delete(key);
            return key;
        }
    }
}
