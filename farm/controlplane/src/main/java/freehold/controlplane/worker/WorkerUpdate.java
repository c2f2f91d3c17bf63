package freehold.controlplane.worker;

import freehold.api.ConflictException;
import freehold.api.HostConfiguration;
import freehold.api.HostPropertiesRequest;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.WorkerCapabilities;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.schedule.LostSessions;
import freehold.controlplane.schedule.WorkerFit;
import freehold.domain.fleet.Fleet;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.domain.worker.WorkerTransitions;
import freehold.domain.worker.WorkerTransitions.Outcome;
import freehold.domain.worker.WorkerTransitions.Wanted;
import freehold.protocol.rest.Json;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Writes what an agent says of itself, and ends its sessions where that means they are lost. */
final class WorkerUpdate implements Command<WorkerUpdate.Result> {
    private final LostSessions lost;
    private final WorkerKey key;
    private final UpdateWorkerRequest request;
    private final String caller;

    /**
     * What came of it.
     *
     * @param toWake topics to wake after the commit
     * @param hostConfiguration the fleet's script for its hosts
     */
    record Result(Set<String> toWake, Optional<HostConfiguration> hostConfiguration) {
        Result {
            toWake = Set.copyOf(toWake);
        }
    }

    WorkerUpdate(LostSessions lost, WorkerKey key, UpdateWorkerRequest request, String caller) {
        this.lost = lost;
        this.key = key;
        this.request = request;
        this.caller = caller;
    }

    @Override
    public Locks locks(Reading peek) {
        return LostSessions.locks(peek, key);
    }

    @Override
    public Result run(Transaction tx) {
        Worker worker = Existing.worker(tx, key);
        Fleet fleet = Existing.fleet(tx, key.farm(), key.fleet());
        Optional<String> capabilities =
                request.capabilities()
                        .map(it -> Json.write(WorkerCapabilities.SHAPE, it))
                        .or(worker::capabilities);
        Optional<HostConfiguration> script =
                fleet.hostConfiguration().map(it -> Json.read(HostConfiguration.SHAPE, it));
        Set<String> toWake =
                switch (outcome(worker.status(), WorkerFit.fits(fleet, capabilities))) {
                    case Outcome.Moved(WorkerStatus status, boolean sessionsAreLost) -> {
                        tx.workers()
                                .update(updated(tx.now(), worker, status, capabilities, script));
                        yield sessionsAreLost ? lost.end(tx, key) : Set.of();
                    }
                    case Outcome.Refused(WorkerStatus status) -> throw refusal(status);
                };
        return new Result(toWake, script);
    }

    /** A request that names no status changes what else it names. */
    private Outcome outcome(WorkerStatus now, boolean fitsFleet) {
        return request.status()
                .map(it -> Wanted.valueOf(it.name()))
                .map(wanted -> WorkerTransitions.requested(now, wanted, fitsFleet))
                .orElse(new Outcome.Moved(now, false));
    }

    private ConflictException refusal(WorkerStatus status) {
        return Refusals.wrongStatus(
                "worker",
                key.id().value(),
                status.name(),
                "The worker is "
                        + status
                        + ", from which it cannot become "
                        + request.status().map(Enum::name).orElse("anything")
                        + ".");
    }

    private Worker updated(
            Instant now,
            Worker worker,
            WorkerStatus status,
            Optional<String> capabilities,
            Optional<HostConfiguration> script) {
        boolean starts = request.status().equals(Optional.of(UpdatedWorkerStatus.STARTED));
        return new Worker(
                key,
                status,
                starts ? worker.generation() + 1 : worker.generation(),
                request.hostProperties()
                        .map(it -> Json.write(HostPropertiesRequest.SHAPE, it))
                        .or(worker::hostProperties),
                capabilities,
                Optional.of(starts ? now.plus(silence(script)) : now),
                worker.tags(),
                worker.audit().updated(now, caller));
    }

    /** How long an agent that starts may be silent: as long as the fleet's script may run. */
    private static Duration silence(Optional<HostConfiguration> script) {
        return script.flatMap(HostConfiguration::scriptTimeoutSeconds)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
