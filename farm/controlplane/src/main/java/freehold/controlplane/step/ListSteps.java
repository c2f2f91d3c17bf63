package freehold.controlplane.step;

import freehold.api.ListStepsOperation;
import freehold.api.ListStepsRequest;
import freehold.api.ListStepsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.store.Reading;
import freehold.store.Store;

/**
 * {@code GET …/steps}: a job's steps in the order of its template; none while it is being created.
 */
public final class ListSteps implements ListStepsOperation<CallContext> {
    private final Store store;

    public ListSteps(Store store) {
        this.store = store;
    }

    @Override
    public ListStepsResponse handle(ListStepsRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Paging paging =
                Paging.of(
                        "ListSteps",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.jobId());
        return store.read(reading -> list(reading, job, paging));
    }

    private static ListStepsResponse list(Reading reading, JobKey job, Paging paging) {
        Existing.job(reading, job);
        Paging.Shown<Step> shown =
                paging.page(
                        reading.steps().list(job, paging.asked()),
                        step -> Integer.toString(step.definition().number()));
        return ListStepsResponse.builder()
                .steps(
                        shown.items().stream()
                                .map(step ->
                                        StepViews.summary(
                                                step,
                                                reading.steps().consumersOf(job, step.id()).size()))
                                .toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
