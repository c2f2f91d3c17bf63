package freehold.controlplane.job;

import freehold.api.BatchUpdateJobError;
import freehold.api.BatchUpdateJobErrorCode;
import freehold.api.BatchUpdateJobItem;
import freehold.api.BatchUpdateJobOperation;
import freehold.api.BatchUpdateJobRequest;
import freehold.api.BatchUpdateJobResponse;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateJobResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Item;
import freehold.controlplane.batch.OnceEach;
import freehold.controlplane.idempotency.Idempotency;
import freehold.protocol.Labels;
import freehold.store.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code PATCH /batch-update-job}: up to 100 jobs, each changed as {@link UpdateJob} would, in the
 * order given; what is refused of one leaves the others alone. Of two items for one job the later
 * has the last word.
 */
public final class BatchUpdateJob implements BatchUpdateJobOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Access access;
    private final UpdateJob updateJob;

    public BatchUpdateJob(
            Store store, Idempotency idempotency, Access access, UpdateJob updateJob) {
        this.store = store;
        this.idempotency = idempotency;
        this.access = access;
        this.updateJob = updateJob;
    }

    @Override
    public BatchUpdateJobResponse handle(BatchUpdateJobRequest request, CallContext context) {
        OnceEach<BatchUpdateJobResponse> once =
                new OnceEach<>(
                        store,
                        idempotency.call(
                                context,
                                "BatchUpdateJob",
                                request.clientToken(),
                                request,
                                BatchUpdateJobRequest.SHAPE,
                                BatchUpdateJobResponse.SHAPE));
        return once.answer(() -> all(once, request.jobs(), context), BatchUpdateJob::isFinal);
    }

    private BatchUpdateJobResponse all(
            OnceEach<BatchUpdateJobResponse> once,
            List<BatchUpdateJobItem> items,
            CallContext context) {
        List<BatchUpdateJobError> errors = new ArrayList<>();
        for (int number = 0; number < items.size(); number++) {
            BatchUpdateJobItem item = items.get(number);
            Idempotency.Call<UpdateJobResponse> call = once.item(number, UpdateJobResponse.SHAPE);
            switch (Item.of(() -> one(call, item, context))) {
                case Item.Done<UpdateJobResponse> _ -> {}
                case Item.Refused<UpdateJobResponse>(String code, String message) ->
                        errors.add(error(item, code, message));
            }
        }
        return new BatchUpdateJobResponse(errors);
    }

    private UpdateJobResponse one(
            Idempotency.Call<UpdateJobResponse> call,
            BatchUpdateJobItem item,
            CallContext context) {
        access.require(
                context.caller(),
                "UpdateJob",
                new Labels(
                        List.of("farmId", "queueId", "jobId"),
                        List.of(item.farmId(), item.queueId(), item.jobId())));
        return updateJob.once(call, single(item), context);
    }

    private static UpdateJobRequest single(BatchUpdateJobItem item) {
        return UpdateJobRequest.builder()
                .farmId(item.farmId())
                .queueId(item.queueId())
                .jobId(item.jobId())
                .targetTaskRunStatus(item.targetTaskRunStatus())
                .priority(item.priority())
                .maxFailedTasksCount(item.maxFailedTasksCount())
                .maxRetriesPerTask(item.maxRetriesPerTask())
                .lifecycleStatus(item.lifecycleStatus())
                .maxWorkerCount(item.maxWorkerCount())
                .name(item.name())
                .description(item.description())
                .build();
    }

    private static BatchUpdateJobError error(BatchUpdateJobItem item, String code, String message) {
        return BatchUpdateJobError.builder()
                .farmId(item.farmId())
                .queueId(item.queueId())
                .jobId(item.jobId())
                .code(BatchUpdateJobErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }

    private static boolean isFinal(BatchUpdateJobResponse answer) {
        return answer.errors().stream()
                .noneMatch(error -> error.code() == BatchUpdateJobErrorCode.THROTTLING_EXCEPTION);
    }
}
