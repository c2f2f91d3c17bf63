package freehold.controlplane.queue;

import freehold.api.UpdateQueueFleetAssociationOperation;
import freehold.api.UpdateQueueFleetAssociationRequest;
import freehold.api.UpdateQueueFleetAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code PATCH …/queue-fleet-associations/{queueId}/{fleetId}}: asks an association to stop, or to
 * go on. It is STOPPED by {@link StopAssociations} once no session of the queue is open on the
 * fleet.
 */
public final class UpdateQueueFleetAssociation
        implements UpdateQueueFleetAssociationOperation<CallContext> {
    private final Store store;
    private final Wakeups wakeups;

    public UpdateQueueFleetAssociation(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public UpdateQueueFleetAssociationResponse handle(
            UpdateQueueFleetAssociationRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var fleet = new FleetId(request.fleetId());
        var target = AssociationStatus.valueOf(request.status().value());
        store.write(
                Optional.of(farm),
                tx -> update(tx, Existing.association(tx, farm, queue, fleet), target, context));
        wakeups.wake(Topics.of(fleet));
        wakeups.wake(StopAssociations.STOPPING);
        return UpdateQueueFleetAssociationResponse.builder().build();
    }

    private static QueueFleetAssociation update(
            Transaction tx,
            QueueFleetAssociation association,
            AssociationStatus target,
            CallContext context) {
        var updated =
                new QueueFleetAssociation(
                        association.farm(),
                        association.queue(),
                        association.fleet(),
                        association.status() == AssociationStatus.STOPPED
                                        && target != AssociationStatus.ACTIVE
                                ? AssociationStatus.STOPPED
                                : target,
                        association.audit().updated(tx.now(), context.caller().principal()));
        tx.queueFleetAssociations().update(updated);
        return updated;
    }
}
