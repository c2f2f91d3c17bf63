package freehold.controlplane.step;

import freehold.api.ListStepDependenciesOperation;
import freehold.api.ListStepDependenciesRequest;
import freehold.api.ListStepDependenciesResponse;
import freehold.api.StepDependency;
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
import java.util.Comparator;
import java.util.List;

/** {@code GET …/steps/{stepId}/dependencies}: the steps that one depends on, in template order. */
public final class ListStepDependencies implements ListStepDependenciesOperation<CallContext> {
    private final Store store;

    public ListStepDependencies(Store store) {
        this.store = store;
    }

    @Override
    public ListStepDependenciesResponse handle(
            ListStepDependenciesRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Paging paging =
                Paging.of(
                        "ListStepDependencies",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.jobId(),
                        request.stepId());
        StepId id = new StepId(request.stepId());
        return store.read(reading -> list(reading, job, id, paging));
    }

    private static ListStepDependenciesResponse list(
            Reading reading, JobKey job, StepId id, Paging paging) {
        List<Step> found =
                Existing.step(reading, job, id).definition().dependencies().stream()
                        .flatMap(dependency -> reading.steps().find(job, dependency).stream())
                        .filter(dependency -> dependency.definition().number() >= paging.from())
                        .sorted(Comparator.comparingInt(it -> it.definition().number()))
                        .limit(paging.asked().limit())
                        .toList();
        Paging.Shown<Step> shown =
                paging.page(found, step -> Integer.toString(step.definition().number()));
        return ListStepDependenciesResponse.builder()
                .dependencies(
                        shown.items().stream()
                                .map(step ->
                                        StepDependency.builder()
                                                .stepId(step.id().value())
                                                .status(StepViews.resolution(step))
                                                .build())
                                .toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
