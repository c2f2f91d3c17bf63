package freehold.controlplane.background;

import freehold.controlplane.schedule.Heartbeats;
import freehold.domain.farm.FarmId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes workers that were registered a day ago and have never started. */
public final class RemoveNeverStartedWorkers {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int SLICE = 100;

    private final Store store;
    private final Heartbeats heartbeats;

    public RemoveNeverStartedWorkers(Store store, Heartbeats heartbeats) {
        this.store = store;
        this.heartbeats = heartbeats;
    }

    /** Does it once, and returns how many workers were removed. */
    public int runOnce(Instant now) {
        int removed = 0;
        for (FarmId farm : EveryFarm.of(store)) {
            List<Worker> never =
                    store.read(reading ->
                            reading.workers().neverStarted(farm, now.minus(PATIENCE), SLICE));
            for (Worker worker : never) {
                if (store.write(Optional.of(farm), new Removal(worker.key()))) {
                    heartbeats.forget(worker.key());
                    removed++;
                }
            }
        }
        return removed;
    }

    /** Removes one worker, unless it has started in the meantime. */
    private record Removal(WorkerKey key) implements Command<Boolean> {
        @Override
        public Locks locks(Reading peek) {
            return new Locks(Set.of(key), Set.of());
        }

        @Override
        public Boolean run(Transaction tx) {
            boolean never =
                    tx.workers()
                            .find(key)
                            .filter(worker -> worker.status() == WorkerStatus.CREATED)
                            .isPresent();
            if (never) {
                tx.workers().delete(key);
            }
            return never;
        }
    }
}
