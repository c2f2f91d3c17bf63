package freehold.controlplane.task;

import freehold.api.BatchGetTaskError;
import freehold.api.BatchGetTaskErrorCode;
import freehold.api.BatchGetTaskIdentifier;
import freehold.api.BatchGetTaskItem;
import freehold.api.BatchGetTaskOperation;
import freehold.api.BatchGetTaskRequest;
import freehold.api.BatchGetTaskResponse;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Found;
import freehold.protocol.Labels;
import java.util.List;

/**
 * {@code POST /batch-get-task}: up to 100 tasks, each as {@link GetTask} shows it, in the order
 * asked for; those that cannot be shown are named with the reason.
 */
public final class BatchGetTask implements BatchGetTaskOperation<CallContext> {
    private final Access access;
    private final GetTask getTask;

    public BatchGetTask(Access access, GetTask getTask) {
        this.access = access;
        this.getTask = getTask;
    }

    @Override
    public BatchGetTaskResponse handle(BatchGetTaskRequest request, CallContext context) {
        Found<BatchGetTaskItem, BatchGetTaskError> found =
                Found.of(request.identifiers(), id -> one(id, context), BatchGetTask::error);
        return new BatchGetTaskResponse(found.items(), found.errors());
    }

    private BatchGetTaskItem one(BatchGetTaskIdentifier id, CallContext context) {
        access.require(
                context.caller(),
                "GetTask",
                new Labels(
                        List.of("farmId", "queueId", "jobId", "stepId", "taskId"),
                        List.of(id.farmId(), id.queueId(), id.jobId(), id.stepId(), id.taskId())));
        GetTaskRequest single =
                GetTaskRequest.builder()
                        .farmId(id.farmId())
                        .queueId(id.queueId())
                        .jobId(id.jobId())
                        .stepId(id.stepId())
                        .taskId(id.taskId())
                        .build();
        return item(id, getTask.handle(single, context));
    }

    private static BatchGetTaskItem item(BatchGetTaskIdentifier id, GetTaskResponse found) {
        return BatchGetTaskItem.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .stepId(id.stepId())
                .taskId(found.taskId())
                .createdAt(found.createdAt())
                .createdBy(found.createdBy())
                .runStatus(found.runStatus())
                .targetRunStatus(found.targetRunStatus())
                .failureRetryCount(found.failureRetryCount())
                .startedAt(found.startedAt())
                .endedAt(found.endedAt())
                .updatedAt(found.updatedAt())
                .updatedBy(found.updatedBy())
                .latestSessionActionId(found.latestSessionActionId())
                .parameters(found.parameters())
                .build();
    }

    private static BatchGetTaskError error(BatchGetTaskIdentifier id, String code, String message) {
        return BatchGetTaskError.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .stepId(id.stepId())
                .taskId(id.taskId())
                .code(BatchGetTaskErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }
}
