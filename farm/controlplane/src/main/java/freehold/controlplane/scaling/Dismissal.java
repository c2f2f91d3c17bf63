package freehold.controlplane.scaling;

import freehold.controlplane.schedule.Workers;
import freehold.domain.fleet.Fleet;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scaling.Headcount;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.List;
import java.util.Set;

/**
 * Sends away idle workers that their fleet has too many of: they are STOPPING, are given nothing
 * from then on, and are told so in the answer to their call, held ones at once (API:
 * desiredWorkerStatus STOPPED). It holds the workers' locks, as whoever gives them work does: one
 * that was given some in the meantime stays.
 */
final class Dismissal implements Command<List<WorkerKey>> {
    private final Fleet fleet;

    /** In the order in which they leave. */
    private final List<WorkerKey> workers;

    Dismissal(Fleet fleet, List<WorkerKey> workers) {
        this.fleet = fleet;
        this.workers = List.copyOf(workers);
    }

    @Override
    public Set<WorkerKey> workers() {
        return Set.copyOf(workers);
    }

    @Override
    public Locks locks(Reading peek) {
        return new Locks(Set.copyOf(workers), Set.of());
    }

    /** Those that are told to leave. */
    @Override
    public List<WorkerKey> run(Transaction tx) {
        List<Worker> leaving =
                workers.stream()
                        .flatMap(key -> tx.workers().find(key).stream())
                        .filter(worker -> isIdle(tx, worker))
                        .limit(surplus(tx))
                        .toList();
        leaving.forEach(worker -> dismiss(tx, worker));
        return leaving.stream().map(Worker::key).toList();
    }

    /** How many are there beyond what is recommended now. */
    private int surplus(Transaction tx) {
        int target = FleetJudgement.before(tx, fleet).map(FleetSize::target).orElse(0);
        Headcount count = Headcount.of(tx.fleetSizes().workers(fleet.farm(), fleet.id()));
        return Math.max(0, count.present() - target);
    }

    private static boolean isIdle(Transaction tx, Worker worker) {
        return Headcount.isPresent(worker.status()) && tx.sessions().openOn(worker.key()).isEmpty();
    }

    /** One that was registered and never started has nobody who could be told. */
    private static void dismiss(Transaction tx, Worker worker) {
        WorkerStatus status =
                worker.status() == WorkerStatus.CREATED
                        ? WorkerStatus.STOPPED
                        : WorkerStatus.STOPPING;
        tx.workers().update(Workers.judged(worker, status, tx.now()));
    }
}
