package freehold.controlplane.worker;

import freehold.api.ListSessionsForWorkerOperation;
import freehold.api.ListSessionsForWorkerRequest;
import freehold.api.ListSessionsForWorkerResponse;
import freehold.api.SessionLifecycleStatus;
import freehold.api.SessionLifecycleTargetStatus;
import freehold.api.WorkerSessionSummary;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.session.Session;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.worker.WorkerKey;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;

/** {@code GET …/workers/{workerId}/sessions}: what a worker worked on, in order of creation. */
public final class ListSessionsForWorker implements ListSessionsForWorkerOperation<CallContext> {
    private final Store store;

    public ListSessionsForWorker(Store store) {
        this.store = store;
    }

    @Override
    public ListSessionsForWorkerResponse handle(
            ListSessionsForWorkerRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        Paging paging =
                Paging.of(
                        "ListSessionsForWorker",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.fleetId(),
                        request.workerId());
        List<Session> found =
                store.read(reading -> {
                    Existing.worker(reading, key);
                    return reading.sessions().ofWorker(key, paging.asked());
                });
        Paging.Shown<Session> shown = paging.page(found, session -> session.id().value());
        return ListSessionsForWorkerResponse.builder()
                .sessions(shown.items().stream().map(ListSessionsForWorker::summary).toList())
                .nextToken(shown.nextToken())
                .build();
    }

    private static WorkerSessionSummary summary(Session session) {
        Optional<SessionLifecycleTargetStatus> target =
                session.lifecycle() == SessionLifecycle.UPDATE_IN_PROGRESS
                        ? Optional.of(SessionLifecycleTargetStatus.ENDED)
                        : Optional.empty();
        return WorkerSessionSummary.builder()
                .sessionId(session.id().value())
                .queueId(session.job().queue().value())
                .jobId(session.job().id().value())
                .startedAt(session.startedAt())
                .lifecycleStatus(SessionLifecycleStatus.valueOf(session.lifecycle().name()))
                .endedAt(session.endedAt())
                .targetLifecycleStatus(target)
                .build();
    }
}
