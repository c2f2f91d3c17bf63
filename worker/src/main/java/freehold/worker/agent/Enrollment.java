package freehold.worker.agent;

import freehold.api.CreateWorkerRequest;
import freehold.api.HostConfiguration;
import freehold.api.LogConfiguration;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.worker.WorkerSettings;
import freehold.worker.farm.FarmAccess;
import freehold.worker.farm.FarmService;
import freehold.worker.log.LogDestination;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes this host a worker of its fleet, or the worker that it was before, and says that it has
 * started.
 */
final class Enrollment {
    private static final int TRIES_TO_STOP = 3;

    private final WorkerSettings settings;
    private final WorkerState state;
    private final FarmAccess farm;
    private final PatientCalls calls;
    private final RandomGenerator random;

    Enrollment(
            WorkerSettings settings,
            WorkerState state,
            FarmAccess farm,
            PatientCalls calls,
            RandomGenerator random) {
        this.settings = settings;
        this.state = state;
        this.farm = farm;
        this.calls = calls;
        this.random = random;
    }

    /**
     * What a worker is told when it starts.
     *
     * @param log where its log goes
     * @param script what its host is to be configured by
     */
    record Welcome(LogDestination log, Optional<HostConfiguration> script) {}

    /** Who this host is: what it remembers, or a new worker. */
    WorkerIds identify() throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        Optional<String> remembered = state.workerId();
        String workerId = remembered.isPresent() ? remembered.get() : create();
        return new WorkerIds(settings.farmId(), settings.fleetId(), workerId);
    }

    private String create() throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        byte[] token = new byte[16];
        random.nextBytes(token);
        CreateWorkerRequest request =
                CreateWorkerRequest.builder()
                        .farmId(settings.farmId())
                        .fleetId(settings.fleetId())
                        .clientToken(HexFormat.of().formatHex(token))
                        .hostProperties(Host.properties())
                        .build();
        try (FarmService asHost = farm.asHost()) {
            String workerId =
                    calls.make(
                                    "CreateWorker",
                                    () -> asHost.createWorker(request),
                                    failure ->
                                            Reactions.toCreateWorker(failure, settings.fleetId()))
                            .workerId();
            state.remember(workerId);
            return workerId;
        }
    }

    /** Says STARTED, with what the host offers, and returns what the farm answers to that. */
    Welcome start(FarmLink link)
            throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        UpdateWorkerRequest started =
                status(link.worker(), UpdatedWorkerStatus.STARTED).toBuilder()
                        .capabilities(Host.capabilities(settings))
                        .hostProperties(Host.properties())
                        .build();
        try {
            return welcome(update(link, started));
        } catch (CallRefused refused) {
            if (!(refused.reaction() instanceof Reaction.StopFirst)) {
                throw refused;
            }
            update(link, started.toBuilder().status(UpdatedWorkerStatus.STOPPED).build());
            return welcome(update(link, started));
        }
    }

    private UpdateWorkerResponse update(FarmLink link, UpdateWorkerRequest request)
            throws CallRefused, StoppedWaiting, InterruptedException {
        return calls.make(
                "UpdateWorker",
                () -> link.farm().updateWorker(request),
                failure -> Reactions.toStarted(failure, link.worker().workerId()));
    }

    private static Welcome welcome(UpdateWorkerResponse answer) throws CallRefused {
        Map<String, String> options =
                answer.log().flatMap(LogConfiguration::options).orElse(Map.of());
        String group = options.getOrDefault("logGroupName", "");
        String stream = options.getOrDefault("logStreamName", "");
        if (group.isEmpty() || stream.isEmpty()) {
            String why = "the farm named no log for the worker";
            throw new CallRefused(new Reaction.GiveUp(why), new IllegalStateException(why));
        }
        return new Welcome(new LogDestination(group, stream), answer.hostConfiguration());
    }

    /**
     * Tells the farm that the worker is about to stop, or has stopped. Not being heard is no reason
     * to stay.
     *
     * @param calls a patience that is not over because the worker stops
     */
    static void tellStop(FarmLink link, PatientCalls calls, UpdatedWorkerStatus status)
            throws InterruptedException {
        int tries = status == UpdatedWorkerStatus.STOPPING ? 1 : TRIES_TO_STOP;
        try {
            calls.make(
                    "UpdateWorker",
                    () -> link.farm().updateWorker(status(link.worker(), status)),
                    Reactions::toStopped,
                    tries);
        } catch (CallRefused | StoppedWaiting unheard) {
            System.getLogger(Enrollment.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "not told: status=" + status.value() + " why=" + unheard.getMessage());
        }
    }

    private static UpdateWorkerRequest status(WorkerIds worker, UpdatedWorkerStatus status) {
        return UpdateWorkerRequest.builder()
                .farmId(worker.farmId())
                .fleetId(worker.fleetId())
                .workerId(worker.workerId())
                .status(status)
                .build();
    }
}
