package freehold.controlplane.step;

import freehold.api.UpdateStepOperation;
import freehold.api.UpdateStepRequest;
import freehold.api.UpdateStepResponse;
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
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/** {@code PATCH …/steps/{stepId}}: what a user wants the tasks of one step to become. */
public final class UpdateStep implements UpdateStepOperation<CallContext> {
    private static final UpdateStepResponse DONE = UpdateStepResponse.builder().build();

    private final Store store;
    private final Idempotency idempotency;
    private final JobSignals signals;

    public UpdateStep(Store store, Idempotency idempotency, JobSignals signals) {
        this.store = store;
        this.idempotency = idempotency;
        this.signals = signals;
    }

    @Override
    public UpdateStepResponse handle(UpdateStepRequest request, CallContext context) {
        JobKey key =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Idempotency.Call<UpdateStepResponse> call =
                idempotency.call(
                        context,
                        "UpdateStep",
                        request.clientToken(),
                        request,
                        UpdateStepRequest.SHAPE,
                        UpdateStepResponse.SHAPE);
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
            Transaction tx, JobKey key, UpdateStepRequest request, CallContext context) {
        Job job = Existing.job(tx, key);
        Step step = Existing.step(tx, key, new StepId(request.stepId()));
        TargetUpdate update =
                new TargetUpdate(
                        TargetStatus.valueOf(request.targetTaskRunStatus().name()),
                        tx.now(),
                        Optional.of(context.caller().principal()));
        return TargetChanges.ofStep(tx, job, step, update);
    }
}
