package freehold.controlplane.worker;

import freehold.api.BatchGetJobEntityOperation;
import freehold.api.BatchGetJobEntityRequest;
import freehold.api.BatchGetJobEntityResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.entity.JobEntityReader;
import freehold.controlplane.schedule.Heartbeats;
import freehold.domain.session.Session;
import freehold.domain.worker.WorkerKey;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code POST …/workers/{workerId}/batchGetJobEntity}: what a worker must know of the jobs it was
 * given. Asking confirms that it has taken them.
 */
public final class BatchGetJobEntity implements BatchGetJobEntityOperation<CallContext> {
    private final Store store;
    private final Heartbeats heartbeats;
    private final InstantSource clock;

    public BatchGetJobEntity(Store store, Heartbeats heartbeats, InstantSource clock) {
        this.store = store;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @Override
    public BatchGetJobEntityResponse handle(BatchGetJobEntityRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        heartbeats.beat(key, clock.instant());
        List<Session> open =
                store.read(reading -> {
                    Existing.worker(reading, key);
                    return reading.sessions().openOn(key);
                });
        if (open.stream().anyMatch(session -> session.confirmedAt().isEmpty())) {
            store.write(Optional.of(key.farm()), new Confirmation(key));
        }
        return store.read(reading ->
                JobEntityReader.read(
                        reading,
                        key.fleet(),
                        open.stream().map(Session::job).collect(Collectors.toSet()),
                        request.identifiers()));
    }

    /** The worker has taken its sessions. */
    private record Confirmation(WorkerKey key) implements Command<Integer> {
        @Override
        public Locks locks(Reading peek) {
            return new Locks(
                    Set.of(key),
                    peek.sessions().openOn(key).stream()
                            .map(Session::job)
                            .collect(Collectors.toSet()));
        }

        @Override
        public Integer run(Transaction tx) {
            List<Session> unconfirmed =
                    tx.sessions().openOn(key).stream()
                            .filter(session -> session.confirmedAt().isEmpty())
                            .toList();
            unconfirmed.forEach(session -> tx.sessions().update(session.confirmed(tx.now())));
            return unconfirmed.size();
        }
    }
}
