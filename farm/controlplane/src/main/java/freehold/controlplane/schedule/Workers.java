package freehold.controlplane.schedule;

import freehold.controlplane.job.Author;
import freehold.domain.Audit;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import freehold.domain.worker.WorkerTransitions;
import java.time.Instant;
import java.util.Optional;

/** Changes the status of workers. */
public final class Workers {
    private Workers() {}

    /** As it is once it is not heard of any more: the time of the judgement is kept with it. */
    public static Worker judged(Worker worker, WorkerStatus status, Instant at) {
        return with(worker, status, worker.lastHeardAt(), worker.audit().updated(at, Author.FARM));
    }

    /** As it is after a call of its own; whom it was created and updated by stays. */
    static Worker heard(Worker worker, WorkerStatus status, Instant at) {
        return with(worker, status, Optional.of(at), worker.audit());
    }

    /** As it is once it was given work, which it does not know yet. */
    static Worker given(Worker worker) {
        WorkerStatus status = WorkerTransitions.occupied(worker.status(), true);
        return with(worker, status, worker.lastHeardAt(), worker.audit());
    }

    private static Worker with(
            Worker worker, WorkerStatus status, Optional<Instant> lastHeardAt, Audit audit) {
        return new Worker(
                worker.key(),
                status,
                worker.generation(),
                worker.hostProperties(),
                worker.capabilities(),
                lastHeardAt,
                worker.tags(),
                audit);
    }
}
