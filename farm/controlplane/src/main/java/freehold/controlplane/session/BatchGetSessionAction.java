package freehold.controlplane.session;

import freehold.api.BatchGetSessionActionError;
import freehold.api.BatchGetSessionActionErrorCode;
import freehold.api.BatchGetSessionActionIdentifier;
import freehold.api.BatchGetSessionActionItem;
import freehold.api.BatchGetSessionActionOperation;
import freehold.api.BatchGetSessionActionRequest;
import freehold.api.BatchGetSessionActionResponse;
import freehold.api.GetSessionActionRequest;
import freehold.api.GetSessionActionResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Found;
import freehold.protocol.Labels;
import java.util.List;

/**
 * {@code POST /batch-get-session-action}: up to 100 actions of sessions, each as {@link
 * GetSessionAction} shows it, in the order asked for; those that cannot be shown are named with the
 * reason.
 */
public final class BatchGetSessionAction implements BatchGetSessionActionOperation<CallContext> {
    private final Access access;
    private final GetSessionAction getSessionAction;

    public BatchGetSessionAction(Access access, GetSessionAction getSessionAction) {
        this.access = access;
        this.getSessionAction = getSessionAction;
    }

    @Override
    public BatchGetSessionActionResponse handle(
            BatchGetSessionActionRequest request, CallContext context) {
        Found<BatchGetSessionActionItem, BatchGetSessionActionError> found =
                Found.of(
                        request.identifiers(),
                        id -> one(id, context),
                        BatchGetSessionAction::error);
        return new BatchGetSessionActionResponse(found.items(), found.errors());
    }

    private BatchGetSessionActionItem one(BatchGetSessionActionIdentifier id, CallContext context) {
        access.require(
                context.caller(),
                "GetSessionAction",
                new Labels(
                        List.of("farmId", "queueId", "jobId", "sessionActionId"),
                        List.of(id.farmId(), id.queueId(), id.jobId(), id.sessionActionId())));
        GetSessionActionRequest single =
                GetSessionActionRequest.builder()
                        .farmId(id.farmId())
                        .queueId(id.queueId())
                        .jobId(id.jobId())
                        .sessionActionId(id.sessionActionId())
                        .build();
        return item(id, getSessionAction.handle(single, context));
    }

    private static BatchGetSessionActionItem item(
            BatchGetSessionActionIdentifier id, GetSessionActionResponse found) {
        return BatchGetSessionActionItem.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .sessionActionId(found.sessionActionId())
                .status(found.status())
                .startedAt(found.startedAt())
                .endedAt(found.endedAt())
                .workerUpdatedAt(found.workerUpdatedAt())
                .progressPercent(found.progressPercent())
                .manifests(found.manifests())
                .sessionId(found.sessionId())
                .processExitCode(found.processExitCode())
                .progressMessage(found.progressMessage())
                .acquiredLimits(found.acquiredLimits())
                .definition(found.definition())
                .build();
    }

    private static BatchGetSessionActionError error(
            BatchGetSessionActionIdentifier id, String code, String message) {
        return BatchGetSessionActionError.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .sessionActionId(id.sessionActionId())
                .code(BatchGetSessionActionErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }
}
