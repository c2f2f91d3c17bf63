package freehold.controlplane.worker;

import freehold.api.HostConfiguration;
import freehold.api.UpdateWorkerOperation;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.log.LogStore;
import freehold.controlplane.log.LogStream;
import freehold.controlplane.schedule.Heartbeats;
import freehold.controlplane.schedule.LostSessions;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.worker.WorkerKey;
import freehold.store.Store;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code PATCH …/workers/{workerId}}: an agent says that it starts, drains or has stopped. One that
 * starts is told where its log goes, and what was assigned to it before is lost.
 */
public final class UpdateWorker implements UpdateWorkerOperation<CallContext> {
    private final Store store;
    private final LostSessions lost;
    private final LogStore logs;
    private final Wakeups wakeups;
    private final Heartbeats heartbeats;
    private final InstantSource clock;

    public UpdateWorker(
            Store store,
            LostSessions lost,
            LogStore logs,
            Wakeups wakeups,
            Heartbeats heartbeats,
            InstantSource clock) {
        this.store = store;
        this.lost = lost;
        this.logs = logs;
        this.wakeups = wakeups;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @Override
    public UpdateWorkerResponse handle(UpdateWorkerRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        WorkerUpdate.Result result =
                store.write(
                        Optional.of(key.farm()),
                        new WorkerUpdate(lost, key, request, context.caller().principal()));
        heartbeats.heard(key, clock.instant());
        result.toWake().forEach(wakeups::wake);
        wakeups.wake(Topics.of(key.id()));
        return request.status().equals(Optional.of(UpdatedWorkerStatus.STARTED))
                ? started(key, result.hostConfiguration())
                : UpdateWorkerResponse.builder().build();
    }

    private UpdateWorkerResponse started(
            WorkerKey key, Optional<HostConfiguration> hostConfiguration) {
        LogStream stream = LogStream.of(key.farm(), key.fleet(), key.id());
        logs.create(stream, key.id().value());
        return UpdateWorkerResponse.builder()
                .log(WorkerViews.log(stream))
                .hostConfiguration(hostConfiguration)
                .build();
    }
}
