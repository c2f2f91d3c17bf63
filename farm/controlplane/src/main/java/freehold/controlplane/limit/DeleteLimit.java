package freehold.controlplane.limit;

import freehold.api.DeleteLimitOperation;
import freehold.api.DeleteLimitRequest;
import freehold.api.DeleteLimitResponse;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.store.Page;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code DELETE …/limits/{limitId}}: removes a limit that no queue is associated with. The API
 * declares no error for one that does not exist, so deleting it again succeeds.
 */
public final class DeleteLimit implements DeleteLimitOperation<CallContext> {
    private final Store store;

    public DeleteLimit(Store store) {
        this.store = store;
    }

    @Override
    public DeleteLimitResponse handle(DeleteLimitRequest request, CallContext context) {
        var key = new LimitKey(new FarmId(request.farmId()), new LimitId(request.limitId()));
        return store.write(Optional.of(key.farm()), new OnLimit<>(key, tx -> delete(tx, key)));
    }

    private static DeleteLimitResponse delete(Transaction tx, LimitKey key) {
        tx
                .queueLimitAssociations()
                .list(key.farm(), Optional.empty(), Optional.of(key.id()), Page.first(1))
                .stream()
                .findAny()
                .ifPresent(association -> {
                    throw Refusals.invalid(
                            "Limit "
                                    + key.id()
                                    + " is still associated with "
                                    + association.queue()
                                    + ": stop and delete its queue-limit associations first.");
                });
        tx.limits().delete(key);
        return DeleteLimitResponse.builder().build();
    }
}
