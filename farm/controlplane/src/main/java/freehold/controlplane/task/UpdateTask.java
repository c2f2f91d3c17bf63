package freehold.controlplane.task;

import freehold.api.UpdateTaskOperation;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateTaskResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.OnJob;
import freehold.controlplane.job.TargetChanges;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code PATCH …/tasks/{taskId}}: what a user wants one task to become. A task that a worker holds
 * is interrupted first; READY and PENDING both put it back to run again, for one fresh attempt even
 * when its retries are used up.
 */
public final class UpdateTask implements UpdateTaskOperation<CallContext> {
    private static final UpdateTaskResponse DONE = UpdateTaskResponse.builder().build();

    private final Store store;
    private final Idempotency idempotency;
    private final JobSignals signals;

    public UpdateTask(Store store, Idempotency idempotency, JobSignals signals) {
        this.store = store;
        this.idempotency = idempotency;
        this.signals = signals;
    }

    @Override
    public UpdateTaskResponse handle(UpdateTaskRequest request, CallContext context) {
        Idempotency.Call<UpdateTaskResponse> call =
                idempotency.call(
                        context,
                        "UpdateTask",
                        request.clientToken(),
                        request,
                        UpdateTaskRequest.SHAPE,
                        UpdateTaskResponse.SHAPE);
        return once(call, request, context);
    }

    /** Carries out a request, be it a call or an item of a batch, in one command. */
    UpdateTaskResponse once(
            Idempotency.Call<UpdateTaskResponse> call,
            UpdateTaskRequest request,
            CallContext context) {
        JobKey key =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        store.write(
                        Optional.of(key.farm()),
                        new OnJob<>(
                                key,
                                tx ->
                                        call.effect(
                                                tx, DONE, () -> update(tx, key, request, context))))
                .ifPresent(signals::after);
        return DONE;
    }

    private static TargetChanges.Changed update(
            Transaction tx, JobKey key, UpdateTaskRequest request, CallContext context) {
        Job job = Existing.job(tx, key);
        Step step = Existing.step(tx, key, new StepId(request.stepId()));
        Task task = Existing.task(tx, step, TaskId.parse(request.taskId()));
        TargetUpdate update =
                new TargetUpdate(
                        TargetStatus.valueOf(request.targetRunStatus().name()),
                        tx.now(),
                        Optional.of(context.caller().principal()));
        return TargetChanges.ofTask(tx, job, step, task, update);
    }
}
