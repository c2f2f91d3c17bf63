package freehold.controlplane.session;

import freehold.api.ListSessionsOperation;
import freehold.api.ListSessionsRequest;
import freehold.api.ListSessionsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.store.Store;

/** {@code GET …/sessions}: a job's sessions, in order of their creation. */
public final class ListSessions implements ListSessionsOperation<CallContext> {
    private final Store store;

    public ListSessions(Store store) {
        this.store = store;
    }

    @Override
    public ListSessionsResponse handle(ListSessionsRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Paging paging =
                Paging.of(
                        "ListSessions",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.jobId());
        Paging.Shown<Session> shown =
                store.read(reading -> {
                    Existing.job(reading, job);
                    return paging.page(
                            reading.sessions().list(job, paging.asked()),
                            session -> session.id().value());
                });
        return ListSessionsResponse.builder()
                .sessions(shown.items().stream().map(SessionViews::summary).toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
