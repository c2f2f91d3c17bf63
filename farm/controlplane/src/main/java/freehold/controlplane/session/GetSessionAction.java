package freehold.controlplane.session;

import freehold.api.GetSessionActionOperation;
import freehold.api.GetSessionActionRequest;
import freehold.api.GetSessionActionResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.NotFound;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.store.Reading;
import freehold.store.Store;

/** {@code GET …/session-actions/{sessionActionId}}: one action of a session. */
public final class GetSessionAction implements GetSessionActionOperation<CallContext> {
    private final Store store;
    private final SessionActionViews views;

    public GetSessionAction(Store store, SessionActionViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public GetSessionActionResponse handle(GetSessionActionRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        SessionActionId id = SessionActionId.parse(request.sessionActionId());
        return store.read(reading -> views.action(reading, job, find(reading, job, id)));
    }

    private static SessionAction find(Reading reading, JobKey job, SessionActionId id) {
        return reading.sessions()
                .findAction(job, id)
                .orElseThrow(() -> {
                    Existing.job(reading, job);
                    return NotFound.sessionAction(id);
                });
    }
}
