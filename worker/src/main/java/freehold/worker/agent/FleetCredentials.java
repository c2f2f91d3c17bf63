package freehold.worker.agent;

import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.AwsCredentials;
import freehold.worker.farm.FarmAccess;
import freehold.worker.farm.FarmService;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The credentials the farm gave this worker, kept on disk and replaced before they expire. */
final class FleetCredentials implements Supplier<AwsCredentials> {
    private final WorkerIds worker;
    private final FarmAccess farm;
    private final PatientCalls calls;
    private final WorkerState state;
    private final InstantSource clock;
    private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());

    private record Held(AwsCredentials credentials, Instant lastTry) {}

    FleetCredentials(
            WorkerIds worker,
            FarmAccess farm,
            PatientCalls calls,
            WorkerState state,
            InstantSource clock) {
        this.worker = worker;
        this.farm = farm;
        this.calls = calls;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public AwsCredentials get() {
        return held.get()
                .orElseThrow(() -> new IllegalStateException("no credentials yet"))
                .credentials();
    }

    /**
     * Takes those on disk if they are still good, and new ones otherwise.
     *
     * @param asWorker calls signed with these very credentials
     */
    void acquire(FarmService asWorker)
            throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        Optional<AwsCredentials> kept = state.credentials(worker.workerId()).filter(this::isValid);
        if (kept.isPresent()) {
            held.set(Optional.of(new Held(kept.get(), Instant.EPOCH)));
            refreshIfDue(asWorker);
        } else {
            takeAsHost();
        }
    }

    /**
     * Replaces the credentials if it is time to.
     *
     * @return whether the worker can go on with what it has now
     */
    boolean refreshIfDue(FarmService asWorker)
            throws StoppedWaiting, InterruptedException, IOException {
        Held now = held.get().orElseThrow(() -> new IllegalStateException("no credentials yet"));
        Instant expiration = now.credentials().expiration();
        if (!Expiry.isDue(expiration, now.lastTry(), clock.instant())) {
            return true;
        }
        held.set(Optional.of(new Held(now.credentials(), clock.instant())));
        try {
            if (isValid(now.credentials())) {
                take(asWorker);
            } else {
                takeAsHost();
            }
            return true;
        } catch (CallRefused refused) {
            System.getLogger(FleetCredentials.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "credentials not replaced: worker="
                                    + worker.workerId()
                                    + " why="
                                    + refused.getMessage());
            return !Expiry.isLost(expiration, clock.instant());
        }
    }

    private void takeAsHost()
            throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        try (FarmService asHost = farm.asHost()) {
            take(asHost);
        }
    }

    private void take(FarmService as)
            throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        AssumeFleetRoleForWorkerRequest request =
                AssumeFleetRoleForWorkerRequest.builder()
                        .farmId(worker.farmId())
                        .fleetId(worker.fleetId())
                        .workerId(worker.workerId())
                        .build();
        AwsCredentials fresh =
                calls.make(
                                "AssumeFleetRoleForWorker",
                                () -> as.assumeFleetRoleForWorker(request),
                                Reactions::toAssumeFleetRole)
                        .credentials();
        state.keep(worker.workerId(), fresh);
        held.set(Optional.of(new Held(fresh, clock.instant())));
    }

    private boolean isValid(AwsCredentials credentials) {
        return credentials.expiration().isAfter(clock.instant());
    }
}
