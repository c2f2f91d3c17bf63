package freehold.controlplane.session;

import freehold.api.BatchGetSessionError;
import freehold.api.BatchGetSessionErrorCode;
import freehold.api.BatchGetSessionIdentifier;
import freehold.api.BatchGetSessionItem;
import freehold.api.BatchGetSessionOperation;
import freehold.api.BatchGetSessionRequest;
import freehold.api.BatchGetSessionResponse;
import freehold.api.GetSessionRequest;
import freehold.api.GetSessionResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Found;
import freehold.protocol.Labels;
import java.util.List;

/**
 * {@code POST /batch-get-session}: up to 100 sessions, each as {@link GetSession} shows it, in the
 * order asked for; those that cannot be shown are named with the reason.
 */
public final class BatchGetSession implements BatchGetSessionOperation<CallContext> {
    private final Access access;
    private final GetSession getSession;

    public BatchGetSession(Access access, GetSession getSession) {
        this.access = access;
        this.getSession = getSession;
    }

    @Override
    public BatchGetSessionResponse handle(BatchGetSessionRequest request, CallContext context) {
        Found<BatchGetSessionItem, BatchGetSessionError> found =
                Found.of(request.identifiers(), id -> one(id, context), BatchGetSession::error);
        return new BatchGetSessionResponse(found.items(), found.errors());
    }

    private BatchGetSessionItem one(BatchGetSessionIdentifier id, CallContext context) {
        access.require(
                context.caller(),
                "GetSession",
                new Labels(
                        List.of("farmId", "queueId", "jobId", "sessionId"),
                        List.of(id.farmId(), id.queueId(), id.jobId(), id.sessionId())));
        GetSessionRequest single =
                GetSessionRequest.builder()
                        .farmId(id.farmId())
                        .queueId(id.queueId())
                        .jobId(id.jobId())
                        .sessionId(id.sessionId())
                        .build();
        return item(id, getSession.handle(single, context));
    }

    private static BatchGetSessionItem item(
            BatchGetSessionIdentifier id, GetSessionResponse found) {
        return BatchGetSessionItem.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .sessionId(found.sessionId())
                .fleetId(found.fleetId())
                .workerId(found.workerId())
                .startedAt(found.startedAt())
                .lifecycleStatus(found.lifecycleStatus())
                .endedAt(found.endedAt())
                .targetLifecycleStatus(found.targetLifecycleStatus())
                .updatedAt(found.updatedAt())
                .updatedBy(found.updatedBy())
                .log(found.log())
                .hostProperties(found.hostProperties())
                .workerLog(found.workerLog())
                .build();
    }

    private static BatchGetSessionError error(
            BatchGetSessionIdentifier id, String code, String message) {
        return BatchGetSessionError.builder()
                .farmId(id.farmId())
                .queueId(id.queueId())
                .jobId(id.jobId())
                .sessionId(id.sessionId())
                .code(BatchGetSessionErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }
}
