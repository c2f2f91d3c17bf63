package freehold.controlplane.step;

import freehold.api.BatchGetStepError;
import freehold.api.BatchGetStepErrorCode;
import freehold.api.BatchGetStepIdentifier;
import freehold.api.BatchGetStepItem;
import freehold.api.BatchGetStepOperation;
import freehold.api.BatchGetStepRequest;
import freehold.api.BatchGetStepResponse;
import freehold.api.GetStepRequest;
import freehold.api.GetStepResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Found;
import freehold.protocol.Labels;
import java.util.List;

/**
 * {@code POST /batch-get-step}: up to 100 steps, each as {@link GetStep} shows it, in the order
 * asked for; those that cannot be shown are named with the reason.
 */
public final class BatchGetStep implements BatchGetStepOperation<CallContext> {
    private final Access access;
    private final GetStep getStep;

    public BatchGetStep(Access access, GetStep getStep) {
        this.access = access;
        this.getStep = getStep;
    }

    @Override
    public BatchGetStepResponse handle(BatchGetStepRequest request, CallContext context) {
        Found<BatchGetStepItem, BatchGetStepError> found =
                Found.of(request.identifiers(), id -> one(id, context), BatchGetStep::error);
        return new BatchGetStepResponse(found.items(), found.errors());
    }

    private BatchGetStepItem one(BatchGetStepIdentifier id, CallContext context) {
        access.require(
                context.caller(),
                "GetStep",
                new Labels(
                        List.of("farmId", "queueId", "jobId", "stepId"),
                        List.of(id.farmId(), id.queueId(), id.jobId(), id.stepId())));
        GetStepRequest single =
                GetStepRequest.builder()
                        .farmId(id.farmId())
                        .queueId(id.queueId())
                        .jobId(id.jobId())
                        .stepId(id.stepId())
                        .build();
        return item(id, getStep.handle(single, context));
    }

    private static BatchGetStepItem item(BatchGetStepIdentifier id, GetStepResponse found) {
        return BatchGetStepItem.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .stepId(found.stepId())
                .name(found.name())
                .lifecycleStatus(found.lifecycleStatus())
                .lifecycleStatusMessage(found.lifecycleStatusMessage())
                .taskRunStatus(found.taskRunStatus())
                .taskRunStatusCounts(found.taskRunStatusCounts())
                .taskFailureRetryCount(found.taskFailureRetryCount())
                .targetTaskRunStatus(found.targetTaskRunStatus())
                .createdAt(found.createdAt())
                .createdBy(found.createdBy())
                .updatedAt(found.updatedAt())
                .updatedBy(found.updatedBy())
                .startedAt(found.startedAt())
                .endedAt(found.endedAt())
                .dependencyCounts(found.dependencyCounts())
                .requiredCapabilities(found.requiredCapabilities())
                .parameterSpace(found.parameterSpace())
                .description(found.description())
                .build();
    }

    private static BatchGetStepError error(BatchGetStepIdentifier id, String code, String message) {
        return BatchGetStepError.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .stepId(id.stepId())
                .code(BatchGetStepErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }
}
