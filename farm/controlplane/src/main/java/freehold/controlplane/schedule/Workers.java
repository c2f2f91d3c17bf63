package freehold.controlplane.schedule;

import freehold.controlplane.NotFound;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Reading;

/** Finds workers, and changes their status. */
public final class Workers {
    private Workers() {}

    /** The worker; otherwise the first of farm, fleet and worker that does not exist is named. */
    public static Worker existing(Reading reading, WorkerKey key) {
        return reading.workers()
                .find(key)
                .orElseThrow(
                        () -> {
                            if (reading.farms().find(key.farm()).isEmpty()) {
                                return NotFound.farm(key.farm());
                            }
                            return reading.fleets().find(key.farm(), key.fleet()).isEmpty()
                                    ? NotFound.fleet(key.fleet())
                                    : NotFound.worker(key.id());
                        });
    }

    /** The same in another status; whom it was created and updated by stays. */
    public static Worker with(Worker worker, WorkerStatus status) {
        return new Worker(
                worker.key(),
                status,
                worker.generation(),
                worker.hostProperties(),
                worker.capabilities(),
                worker.lastHeardAt(),
                worker.tags(),
                worker.audit());
    }
}
