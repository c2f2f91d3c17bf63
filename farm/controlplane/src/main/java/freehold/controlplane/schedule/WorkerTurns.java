package freehold.controlplane.schedule;

import freehold.controlplane.Existing;
import freehold.controlplane.job.JobLedger;
import freehold.controlplane.log.LogStore;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Ids;
import freehold.domain.session.ActionReport;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * Takes workers' turns: each in one transaction, and after its commit what must not be in it, the
 * wake-ups and the log streams of new sessions.
 */
public final class WorkerTurns {
    private final Store store;
    private final JobLedger ledger;
    private final Ids ids;
    private final LogStore logs;
    private final Wakeups wakeups;
    private final AbleWorkers able = new AbleWorkers();

    public WorkerTurns(Store store, JobLedger ledger, Ids ids, LogStore logs, Wakeups wakeups) {
        this.store = store;
        this.ledger = ledger;
        this.ids = ids;
        this.logs = logs;
        this.wakeups = wakeups;
    }

    /**
     * Takes a turn.
     *
     * @throws freehold.api.DeadlineException if the worker does not exist or is not online
     */
    WorkerTurn.Result take(WorkerKey worker, List<ActionReport> reports) {
        SessionId newSession = SessionId.ofHex(ids.next());
        WorkerTurn.Result result =
                store.write(
                        Optional.of(worker.farm()),
                        new WorkerTurn(ledger, able, worker, reports, newSession));
        for (WorkerTurn.Told told : result.told()) {
            OpenSession open = told.assignment().session();
            if (!open.hasBegun()) {
                Session session = open.session();
                logs.create(
                        LogStream.of(worker.farm(), session.job().queue(), session.id()),
                        worker.id().value());
            }
        }
        result.toWake().forEach(wakeups::wake);
        return result;
    }

    /**
     * The worker's status if a turn without reports would change nothing: it holds no session, and
     * there is nothing it could be given; for one judged silent a turn decides. Writes nothing.
     */
    Optional<WorkerStatus> idle(WorkerKey key) {
        return store.read(reading -> {
            Worker worker = Existing.worker(reading, key);
            if (worker.status() == WorkerStatus.NOT_RESPONDING) {
                return Optional.empty();
            }
            WorkerTurn.requireOnline(worker);
            boolean settled = worker.status() == WorkerStatus.IDLE || !worker.status().takesWork();
            boolean idle =
                    settled
                            && reading.sessions().openOn(key).isEmpty()
                            && !(worker.status().takesWork() && Candidates.areThere(reading, key));
            return idle ? Optional.of(worker.status()) : Optional.empty();
        });
    }
}
