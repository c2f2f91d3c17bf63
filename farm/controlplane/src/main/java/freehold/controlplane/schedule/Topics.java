package freehold.controlplane.schedule;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueId;
import freehold.domain.worker.WorkerId;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics on which workers' held calls are woken. */
public final class Topics {
    private static final int MOST_FLEETS = 100;

    private Topics() {}

    /** There may be work for the fleet's workers. */
    public static String of(FleetId fleet) {
        return "fleet:" + fleet;
    }

    /** There is something to tell this worker. */
    public static String of(WorkerId worker) {
        return "worker:" + worker;
    }

    /** There may be work for the workers of every fleet that serves the queue. */
    public static Set<String> ofQueue(Reading reading, FarmId farm, QueueId queue) {
        return reading
                .queueFleetAssociations()
                .list(farm, Optional.of(queue), Optional.empty(), Page.first(MOST_FLEETS))
                .stream()
                .filter(association -> association.status() == AssociationStatus.ACTIVE)
                .map(association -> of(association.fleet()))
                .collect(Collectors.toSet());
    }
}
