package freehold.controlplane.task;

import freehold.api.GetTaskOperation;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskId;
import freehold.store.Store;

/**
 * {@code GET …/tasks/{taskId}}: one task as it stands now. The fastest operation there is: its
 * step, one key look-up, and arithmetic on the step's parameter space.
 */
public final class GetTask implements GetTaskOperation<CallContext> {
    private final Store store;
    private final TaskViews views;

    public GetTask(Store store, TaskViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public GetTaskResponse handle(GetTaskRequest request, CallContext context) {
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        TaskId id = TaskId.parse(request.taskId());
        return store.read(reading -> {
            Step step = Existing.step(reading, job, new StepId(request.stepId()));
            return views.task(step, Existing.task(reading, step, id));
        });
    }
}
