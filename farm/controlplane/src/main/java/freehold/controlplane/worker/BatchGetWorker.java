package freehold.controlplane.worker;

import freehold.api.BatchGetWorkerError;
import freehold.api.BatchGetWorkerErrorCode;
import freehold.api.BatchGetWorkerIdentifier;
import freehold.api.BatchGetWorkerItem;
import freehold.api.BatchGetWorkerOperation;
import freehold.api.BatchGetWorkerRequest;
import freehold.api.BatchGetWorkerResponse;
import freehold.api.GetWorkerRequest;
import freehold.api.GetWorkerResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.batch.Found;
import freehold.protocol.Labels;
import java.util.List;

/**
 * {@code POST /batch-get-worker}: up to 100 workers, each as {@link GetWorker} shows it, in the
 * order asked for; those that cannot be shown are named with the reason.
 */
public final class BatchGetWorker implements BatchGetWorkerOperation<CallContext> {
    private final Access access;
    private final GetWorker getWorker;

    public BatchGetWorker(Access access, GetWorker getWorker) {
        this.access = access;
        this.getWorker = getWorker;
    }

    @Override
    public BatchGetWorkerResponse handle(BatchGetWorkerRequest request, CallContext context) {
        Found<BatchGetWorkerItem, BatchGetWorkerError> found =
                Found.of(request.identifiers(), id -> one(id, context), BatchGetWorker::error);
        return new BatchGetWorkerResponse(found.items(), found.errors());
    }

    private BatchGetWorkerItem one(BatchGetWorkerIdentifier id, CallContext context) {
        access.require(
                context.caller(),
                "GetWorker",
                new Labels(
                        List.of("farmId", "fleetId", "workerId"),
                        List.of(id.farmId(), id.fleetId(), id.workerId())));
        GetWorkerRequest single =
                GetWorkerRequest.builder()
                        .farmId(id.farmId())
                        .fleetId(id.fleetId())
                        .workerId(id.workerId())
                        .build();
        return item(getWorker.handle(single, context));
    }

    private static BatchGetWorkerItem item(GetWorkerResponse found) {
        return BatchGetWorkerItem.builder()
                .farmId(found.farmId())
                .fleetId(found.fleetId())
                .workerId(found.workerId())
                .hostProperties(found.hostProperties())
                .status(found.status())
                .log(found.log())
                .createdAt(found.createdAt())
                .createdBy(found.createdBy())
                .updatedAt(found.updatedAt())
                .updatedBy(found.updatedBy())
                .build();
    }

    private static BatchGetWorkerError error(
            BatchGetWorkerIdentifier id, String code, String message) {
        return BatchGetWorkerError.builder()
                .farmId(id.farmId())
                .fleetId(id.fleetId())
                .workerId(id.workerId())
                .code(BatchGetWorkerErrorCode.of(code).orElseThrow())
                .message(message)
                .build();
    }
}
