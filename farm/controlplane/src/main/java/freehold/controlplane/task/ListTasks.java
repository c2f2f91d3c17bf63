package freehold.controlplane.task;

import freehold.api.ListTasksOperation;
import freehold.api.ListTasksRequest;
import freehold.api.ListTasksResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.Task;
import freehold.store.Store;
import java.util.List;

/** {@code GET …/tasks}: the tasks of a step by index, untouched and departed ones alike. */
public final class ListTasks implements ListTasksOperation<CallContext> {
    private final Store store;
    private final TaskViews views;

    public ListTasks(Store store, TaskViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public ListTasksResponse handle(ListTasksRequest request, CallContext context) {
        Paging paging =
                Paging.of(
                        "ListTasks",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.jobId(),
                        request.stepId());
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        return store.read(reading -> {
            Step step = Existing.step(reading, job, new StepId(request.stepId()));
            List<Task> found = reading.tasks().list(step, paging.from(), paging.asked().limit());
            Paging.Shown<Task> shown = paging.page(found, task -> Long.toString(task.id().index()));
            return ListTasksResponse.builder()
                    .tasks(shown.items().stream().map(task -> views.summary(step, task)).toList())
                    .nextToken(shown.nextToken())
                    .build();
        });
    }
}
