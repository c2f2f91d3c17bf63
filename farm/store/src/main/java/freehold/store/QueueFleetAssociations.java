package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import java.util.List;
import java.util.Optional;

/** Queue-fleet associations. */
public interface QueueFleetAssociations {
    Optional<QueueFleetAssociation> find(FarmId farm, QueueId queue, FleetId fleet);

    /**
     * In order of queue and fleet id; a page's key is {@code queueId/fleetId}. The filters combine
     * with AND.
     */
    List<QueueFleetAssociation> list(
            FarmId farm, Optional<QueueId> queue, Optional<FleetId> fleet, Page page);

    /** Associations of all farms that were asked to stop and are not STOPPED yet. */
    List<QueueFleetAssociation> stopping(int limit);

    /** What a command can also do. */
    interface Writable extends QueueFleetAssociations {
        void insert(QueueFleetAssociation association);

        void update(QueueFleetAssociation association);

        void delete(FarmId farm, QueueId queue, FleetId fleet);
    }
}
