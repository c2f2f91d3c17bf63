package freehold.controlplane.session;

import freehold.api.GetSessionOperation;
import freehold.api.GetSessionRequest;
import freehold.api.GetSessionResponse;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionId;
import freehold.store.Store;

/** {@code GET …/sessions/{sessionId}}: one session of a job. */
public final class GetSession implements GetSessionOperation<CallContext> {
    private final Store store;

    public GetSession(Store store) {
        this.store = store;
    }

    @Override
    public GetSessionResponse handle(GetSessionRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        SessionId id = new SessionId(request.sessionId());
        return SessionViews.session(store.read(reading -> ExistingSession.find(reading, job, id)));
    }
}
