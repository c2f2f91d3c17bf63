package freehold.controlplane.step;

import freehold.api.GetStepOperation;
import freehold.api.GetStepRequest;
import freehold.api.GetStepResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.store.Store;

/** {@code GET …/steps/{stepId}}: one step as it stands now. */
public final class GetStep implements GetStepOperation<CallContext> {
    private final Store store;

    public GetStep(Store store) {
        this.store = store;
    }

    @Override
    public GetStepResponse handle(GetStepRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        return store.read(reading -> {
            Step step = Existing.step(reading, job, new StepId(request.stepId()));
            return StepViews.step(step, reading.steps().consumersOf(job, step.id()).size());
        });
    }
}
