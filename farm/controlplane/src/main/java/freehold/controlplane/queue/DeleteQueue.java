package freehold.controlplane.queue;

import freehold.api.DeleteQueueOperation;
import freehold.api.DeleteQueueRequest;
import freehold.api.DeleteQueueResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.domain.budget.Budget;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.store.Page;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * {@code DELETE …/queues/{queueId}}: removes a queue that neither a fleet nor a limit is associated
 * with and no budget tracks, and its jobs with it, for good.
 */
public final class DeleteQueue implements DeleteQueueOperation<CallContext> {
    private final Store store;

    public DeleteQueue(Store store) {
        this.store = store;
    }

    @Override
    public DeleteQueueResponse handle(DeleteQueueRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var id = new QueueId(request.queueId());
        return store.write(Optional.of(farm), tx -> delete(tx, farm, id));
    }

    private static DeleteQueueResponse delete(Transaction tx, FarmId farm, QueueId id) {
        Existing.queue(tx, farm, id);
        tx.queues().lock(farm, id);
        if (!tx.queueFleetAssociations()
                .list(farm, Optional.of(id), Optional.empty(), Page.first(1))
                .isEmpty()) {
            throw Refusals.inUse(
                    "queue",
                    id,
                    "Queue "
                            + id
                            + " is still associated with a fleet: stop and delete its queue-fleet"
                            + " associations first.");
        }
        if (!tx.queueLimitAssociations()
                .list(farm, Optional.of(id), Optional.empty(), Page.first(1))
                .isEmpty()) {
            throw Refusals.inUse(
                    "queue",
                    id,
                    "Queue "
                            + id
                            + " is still associated with a limit: stop and delete its queue-limit"
                            + " associations first.");
        }
        List<Budget> budgets = tx.budgets().of(farm, id);
        if (!budgets.isEmpty()) {
            throw Refusals.inUse(
                    "queue",
                    id,
                    "Queue "
                            + id
                            + " is tracked by budget "
                            + budgets.getFirst().id()
                            + ": delete its budgets first.");
        }
        tx.queues().delete(farm, id);
        return DeleteQueueResponse.builder().build();
    }
}
