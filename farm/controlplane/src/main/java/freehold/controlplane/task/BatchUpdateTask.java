package freehold.controlplane.task;

import freehold.api.BatchUpdateTaskError;
import freehold.api.BatchUpdateTaskErrorCode;
import freehold.api.BatchUpdateTaskItem;
import freehold.api.BatchUpdateTaskOperation;
import freehold.api.BatchUpdateTaskRequest;
import freehold.api.BatchUpdateTaskResponse;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateTaskResponse;
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
 * {@code PATCH /batch-update-task}: up to 100 tasks, of any jobs, each turned as {@link UpdateTask}
 * would, in the order given; what is refused of one leaves the others alone. Of two items for one
 * task the later has the last word.
 */
public final class BatchUpdateTask implements BatchUpdateTaskOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Access access;
    private final UpdateTask updateTask;

    public BatchUpdateTask(
            Store store, Idempotency idempotency, Access access, UpdateTask updateTask) {
        this.store = store;
        this.idempotency = idempotency;
        this.access = access;
        this.updateTask = updateTask;
    }

    @Override
    public BatchUpdateTaskResponse handle(BatchUpdateTaskRequest request, CallContext context) {
        OnceEach<BatchUpdateTaskResponse> once =
                new OnceEach<>(
                        store,
                        idempotency.call(
                                context,
                                "BatchUpdateTask",
                                request.clientToken(),
                                request,
                                BatchUpdateTaskRequest.SHAPE,
                                BatchUpdateTaskResponse.SHAPE));
        return once.answer(() -> all(once, request.tasks(), context), BatchUpdateTask::isFinal);
    }

    private BatchUpdateTaskResponse all(
            OnceEach<BatchUpdateTaskResponse> once,
            List<BatchUpdateTaskItem> items,
            CallContext context) {
        List<BatchUpdateTaskError> errors = new ArrayList<>();
        for (int number = 0; number < items.size(); number++) {
            BatchUpdateTaskItem item = items.get(number);
            Idempotency.Call<UpdateTaskResponse> call = once.item(number, UpdateTaskResponse.SHAPE);
            switch (Item.of(() -> one(call, item, context))) {
                case Item.Done<UpdateTaskResponse> _ -> {}
                case Item.Refused<UpdateTaskResponse>(String code, String message) ->
                        errors.add(error(item, code, message));
            }
        }
        return new BatchUpdateTaskResponse(errors);
    }

    private UpdateTaskResponse one(
            Idempotency.Call<UpdateTaskResponse> call,
            BatchUpdateTaskItem item,
            CallContext context) {
        access.require(
                context.caller(),
                "UpdateTask",
                new Labels(
                        List.of("farmId", "queueId", "jobId", "stepId", "taskId"),
                        List.of(
                                item.farmId(),
                                item.queueId(),
                                item.jobId(),
                                item.stepId(),
                                item.taskId())));
        return updateTask.once(call, single(item), context);
    }

    private static UpdateTaskRequest single(BatchUpdateTaskItem item) {
        return UpdateTaskRequest.builder()
                .farmId(item.farmId())
                .queueId(item.queueId())
                .jobId(item.jobId())
                .stepId(item.stepId())
                .taskId(item.taskId())
                .targetRunStatus(item.targetRunStatus())
                .build();
    }

    private static BatchUpdateTaskError error(
            BatchUpdateTaskItem item, String code, String message) {
        return BatchUpdateTaskError.builder()
                .farmId(item.farmId())
                .queueId(item.queueId())
                .jobId(item.jobId())
                .stepId(item.stepId())
                .taskId(item.taskId())
                .code(BatchUpdateTaskErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }

    private static boolean isFinal(BatchUpdateTaskResponse answer) {
        return answer.errors().stream()
                .noneMatch(error -> error.code() == BatchUpdateTaskErrorCode.THROTTLING_EXCEPTION);
    }
}
