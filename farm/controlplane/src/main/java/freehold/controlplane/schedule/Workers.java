package freehold.controlplane.schedule;

import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;

/** Changes the status of workers. */
public final class Workers {
    private Workers() {}

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
