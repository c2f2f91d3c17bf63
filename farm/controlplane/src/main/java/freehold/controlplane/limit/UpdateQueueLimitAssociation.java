package freehold.controlplane.limit;

import freehold.api.UpdateQueueLimitAssociationOperation;
import freehold.api.UpdateQueueLimitAssociationRequest;
import freehold.api.UpdateQueueLimitAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PATCH …/queue-limit-associations/{queueId}/{limitId}}: asks a queue to stop using a limit,
 * or to go on. It is STOPPED by {@link StopLimitAssociations} once no session of the queue holds
 * units of the limit.
 */
public final class UpdateQueueLimitAssociation
        implements UpdateQueueLimitAssociationOperation<CallContext> {
    private static final UpdateQueueLimitAssociationResponse DONE =
            UpdateQueueLimitAssociationResponse.builder().build();

    private final Store store;
    private final Wakeups wakeups;

    public UpdateQueueLimitAssociation(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public UpdateQueueLimitAssociationResponse handle(
            UpdateQueueLimitAssociationRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var limit = new LimitId(request.limitId());
        var target = LimitAssociationStatus.valueOf(request.status().value());
        Set<String> toWake =
                store.write(
                        Optional.of(farm),
                        new OnLimit<>(
                                new LimitKey(farm, limit),
                                tx ->
                                        update(
                                                tx,
                                                Existing.association(tx, farm, queue, limit),
                                                target,
                                                context)));
        toWake.forEach(wakeups::wake);
        wakeups.wake(StopLimitAssociations.STOPPING);
        return DONE;
    }

    private static Set<String> update(
            Transaction tx,
            QueueLimitAssociation association,
            LimitAssociationStatus target,
            CallContext context) {
        boolean stays =
                association.status() == LimitAssociationStatus.STOPPED
                        && target != LimitAssociationStatus.ACTIVE;
        tx.queueLimitAssociations()
                .update(
                        new QueueLimitAssociation(
                                association.farm(),
                                association.queue(),
                                association.limit(),
                                stays ? LimitAssociationStatus.STOPPED : target,
                                association
                                        .audit()
                                        .updated(tx.now(), context.caller().principal())));
        return Topics.ofQueue(tx, association.farm(), association.queue());
    }
}
