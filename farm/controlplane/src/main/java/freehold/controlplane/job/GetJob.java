package freehold.controlplane.job;

import freehold.api.GetJobOperation;
import freehold.api.GetJobRequest;
import freehold.api.GetJobResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.store.Store;

/** {@code GET …/jobs/{jobId}}: one job as it stands now. */
public final class GetJob implements GetJobOperation<CallContext> {
    private final Store store;

    public GetJob(Store store) {
        this.store = store;
    }

    @Override
    public GetJobResponse handle(GetJobRequest request, CallContext context) {
        JobKey key =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        return JobViews.job(store.read(reading -> Existing.job(reading, key)));
    }
}
