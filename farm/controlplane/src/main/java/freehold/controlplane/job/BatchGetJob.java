package freehold.controlplane.job;

import freehold.api.BatchGetJobError;
import freehold.api.BatchGetJobErrorCode;
import freehold.api.BatchGetJobIdentifier;
import freehold.api.BatchGetJobItem;
import freehold.api.BatchGetJobOperation;
import freehold.api.BatchGetJobRequest;
import freehold.api.BatchGetJobResponse;
import freehold.api.GetJobRequest;
import freehold.api.GetJobResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Found;
import freehold.protocol.Labels;
import java.util.List;

/**
 * {@code POST /batch-get-job}: up to 100 jobs, each as {@link GetJob} shows it, in the order asked
 * for; those that cannot be shown are named with the reason.
 */
public final class BatchGetJob implements BatchGetJobOperation<CallContext> {
    private final Access access;
    private final GetJob getJob;

    public BatchGetJob(Access access, GetJob getJob) {
        this.access = access;
        this.getJob = getJob;
    }

    @Override
    public BatchGetJobResponse handle(BatchGetJobRequest request, CallContext context) {
        Found<BatchGetJobItem, BatchGetJobError> found =
                Found.of(request.identifiers(), id -> one(id, context), BatchGetJob::error);
        return new BatchGetJobResponse(found.items(), found.errors());
    }

    private BatchGetJobItem one(BatchGetJobIdentifier id, CallContext context) {
        access.require(
                context.caller(),
                "GetJob",
                new Labels(
                        List.of("farmId", "queueId", "jobId"),
                        List.of(id.farmId(), id.queueId(), id.jobId())));
        GetJobRequest single =
                GetJobRequest.builder()
                        .farmId(id.farmId())
                        .queueId(id.queueId())
                        .jobId(id.jobId())
                        .build();
        return item(id, getJob.handle(single, context));
    }

    private static BatchGetJobItem item(BatchGetJobIdentifier id, GetJobResponse found) {
        return BatchGetJobItem.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(found.jobId())
                .name(found.name())
                .lifecycleStatus(found.lifecycleStatus())
                .lifecycleStatusMessage(found.lifecycleStatusMessage())
                .priority(found.priority())
                .createdAt(found.createdAt())
                .createdBy(found.createdBy())
                .updatedAt(found.updatedAt())
                .updatedBy(found.updatedBy())
                .startedAt(found.startedAt())
                .endedAt(found.endedAt())
                .taskRunStatus(found.taskRunStatus())
                .targetTaskRunStatus(found.targetTaskRunStatus())
                .taskRunStatusCounts(found.taskRunStatusCounts())
                .taskFailureRetryCount(found.taskFailureRetryCount())
                .storageProfileId(found.storageProfileId())
                .maxFailedTasksCount(found.maxFailedTasksCount())
                .maxRetriesPerTask(found.maxRetriesPerTask())
                .parameters(found.parameters())
                .attachments(found.attachments())
                .description(found.description())
                .maxWorkerCount(found.maxWorkerCount())
                .sourceJobId(found.sourceJobId())
                .build();
    }

    private static BatchGetJobError error(BatchGetJobIdentifier id, String code, String message) {
        return BatchGetJobError.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .code(BatchGetJobErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }
}
