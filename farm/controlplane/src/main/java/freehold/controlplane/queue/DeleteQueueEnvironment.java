package freehold.controlplane.queue;

import freehold.api.DeleteQueueEnvironmentOperation;
import freehold.api.DeleteQueueEnvironmentRequest;
import freehold.api.DeleteQueueEnvironmentResponse;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code DELETE …/environments/{queueEnvironmentId}}: later jobs run without it. The API declares
 * no error for one that does not exist, so deleting it again succeeds.
 */
public final class DeleteQueueEnvironment implements DeleteQueueEnvironmentOperation<CallContext> {
    private final Store store;

    public DeleteQueueEnvironment(Store store) {
        this.store = store;
    }

    @Override
    public DeleteQueueEnvironmentResponse handle(
            DeleteQueueEnvironmentRequest request, CallContext context) {
        return store.write(Optional.of(new FarmId(request.farmId())), tx -> delete(tx, request));
    }

    private static DeleteQueueEnvironmentResponse delete(
            Transaction tx, DeleteQueueEnvironmentRequest request) {
        tx.queueEnvironments()
                .delete(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new QueueEnvironmentId(request.queueEnvironmentId()));
        return DeleteQueueEnvironmentResponse.builder().build();
    }
}
