package freehold.controlplane.queue;

import freehold.api.CreateQueueFleetAssociationOperation;
import freehold.api.CreateQueueFleetAssociationRequest;
import freehold.api.CreateQueueFleetAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code PUT …/queue-fleet-associations}: lets a fleet's workers take a queue's tasks; making an
 * existing one changes nothing.
 */
public final class CreateQueueFleetAssociation
        implements CreateQueueFleetAssociationOperation<CallContext> {
    private final Store store;
    private final Wakeups wakeups;

    public CreateQueueFleetAssociation(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public CreateQueueFleetAssociationResponse handle(
            CreateQueueFleetAssociationRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var fleet = new FleetId(request.fleetId());
        store.write(Optional.of(farm), tx -> create(tx, farm, queue, fleet, context));
        wakeups.wake(Topics.of(fleet));
        return CreateQueueFleetAssociationResponse.builder().build();
    }

    private static Optional<QueueFleetAssociation> create(
            Transaction tx, FarmId farm, QueueId queue, FleetId fleet, CallContext context) {
        QueueFleetRules.check(Existing.queue(tx, farm, queue), Existing.fleet(tx, farm, fleet));
        var existing = tx.queueFleetAssociations().find(farm, queue, fleet);
        if (existing.isEmpty()) {
            tx.queueFleetAssociations()
                    .insert(
                            new QueueFleetAssociation(
                                    farm,
                                    queue,
                                    fleet,
                                    AssociationStatus.ACTIVE,
                                    Audit.created(tx.now(), context.caller().principal())));
        }
        return existing;
    }
}
