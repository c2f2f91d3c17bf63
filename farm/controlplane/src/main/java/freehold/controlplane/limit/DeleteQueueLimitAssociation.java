package freehold.controlplane.limit;

import freehold.api.DeleteQueueLimitAssociationOperation;
import freehold.api.DeleteQueueLimitAssociationRequest;
import freehold.api.DeleteQueueLimitAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code DELETE …/queue-limit-associations/{queueId}/{limitId}}: removes an association that is
 * STOPPED. What needs the limit and is not finished becomes NOT_COMPATIBLE, which {@link
 * ReviewCompatibility} sees to.
 */
public final class DeleteQueueLimitAssociation
        implements DeleteQueueLimitAssociationOperation<CallContext> {
    private static final DeleteQueueLimitAssociationResponse DONE =
            DeleteQueueLimitAssociationResponse.builder().build();

    private final Store store;
    private final Wakeups wakeups;

    public DeleteQueueLimitAssociation(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public DeleteQueueLimitAssociationResponse handle(
            DeleteQueueLimitAssociationRequest request, CallContext context) {
        var limit = new LimitKey(new FarmId(request.farmId()), new LimitId(request.limitId()));
        var queue = new QueueId(request.queueId());
        store.write(
                Optional.of(limit.farm()), new OnLimit<>(limit, tx -> delete(tx, queue, limit)));
        wakeups.wake(ReviewCompatibility.DUE);
        return DONE;
    }

    private static LimitAssociationStatus delete(Transaction tx, QueueId queue, LimitKey limit) {
        var status = Existing.association(tx, limit.farm(), queue, limit.id()).status();
        if (status != LimitAssociationStatus.STOPPED) {
            throw Refusals.wrongStatus(
                    "queue-limit-association",
                    queue + "/" + limit.id(),
                    status.name(),
                    "The association is "
                            + status
                            + "; update it to a STOP_LIMIT_USAGE status and wait until it is"
                            + " STOPPED.");
        }
        String requirement = Existing.limit(tx, limit).amountRequirementName();
        tx.queueLimitAssociations().delete(limit.farm(), queue, limit.id());
        tx.queueLimitAssociations().beginReview(limit.farm(), queue, requirement);
        return status;
    }
}
