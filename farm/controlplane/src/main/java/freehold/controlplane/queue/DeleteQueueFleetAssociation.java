package freehold.controlplane.queue;

import freehold.api.DeleteQueueFleetAssociationOperation;
import freehold.api.DeleteQueueFleetAssociationRequest;
import freehold.api.DeleteQueueFleetAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code DELETE …/queue-fleet-associations/{queueId}/{fleetId}}: removes an association that is
 * STOPPED.
 */
public final class DeleteQueueFleetAssociation
        implements DeleteQueueFleetAssociationOperation<CallContext> {
    private final Store store;

    public DeleteQueueFleetAssociation(Store store) {
        this.store = store;
    }

    @Override
    public DeleteQueueFleetAssociationResponse handle(
            DeleteQueueFleetAssociationRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var queue = new QueueId(request.queueId());
        var fleet = new FleetId(request.fleetId());
        return store.write(Optional.of(farm), tx -> delete(tx, farm, queue, fleet));
    }

    private static DeleteQueueFleetAssociationResponse delete(
            Transaction tx, FarmId farm, QueueId queue, FleetId fleet) {
        var status = Existing.association(tx, farm, queue, fleet).status();
        if (status != AssociationStatus.STOPPED) {
            throw Refusals.wrongStatus(
                    "queue-fleet-association",
                    queue + "/" + fleet,
                    status.name(),
                    "The association is "
                            + status
                            + "; update it to a STOP_SCHEDULING status and wait until it is"
                            + " STOPPED.");
        }
        tx.queueFleetAssociations().delete(farm, queue, fleet);
        return DeleteQueueFleetAssociationResponse.builder().build();
    }
}
