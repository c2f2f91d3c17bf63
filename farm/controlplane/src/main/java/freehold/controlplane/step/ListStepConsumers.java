package freehold.controlplane.step;

import freehold.api.ListStepConsumersOperation;
import freehold.api.ListStepConsumersRequest;
import freehold.api.ListStepConsumersResponse;
import freehold.api.StepConsumer;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;

/** {@code GET …/steps/{stepId}/consumers}: the steps that depend on one, in template order. */
public final class ListStepConsumers implements ListStepConsumersOperation<CallContext> {
    private final Store store;

    public ListStepConsumers(Store store) {
        this.store = store;
    }

    @Override
    public ListStepConsumersResponse handle(ListStepConsumersRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Paging paging =
                Paging.of(
                        "ListStepConsumers",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.jobId(),
                        request.stepId());
        StepId id = new StepId(request.stepId());
        return store.read(reading -> list(reading, job, id, paging));
    }

    private static ListStepConsumersResponse list(
            Reading reading, JobKey job, StepId id, Paging paging) {
        Step step = Existing.step(reading, job, id);
        List<Step> found =
                reading.steps().consumersOf(job, id).stream()
                        .filter(consumer -> consumer.definition().number() >= paging.from())
                        .limit(paging.asked().limit())
                        .toList();
        Paging.Shown<Step> shown =
                paging.page(found, consumer -> Integer.toString(consumer.definition().number()));
        return ListStepConsumersResponse.builder()
                .consumers(
                        shown.items().stream()
                                .map(consumer ->
                                        StepConsumer.builder()
                                                .stepId(consumer.id().value())
                                                .status(StepViews.resolution(step))
                                                .build())
                                .toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
