package freehold.controlplane.schedule;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.limit.LimitKey;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueId;
import freehold.domain.worker.WorkerId;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The topics on which workers' held calls are woken, each by its worker's; a fleet's topic is for
 * the {@link PlanWork planner}, which chooses among its workers.
 */
public final class Topics {
    private static final int MOST_FLEETS = 100;
    private static final int MOST_QUEUES = 100;
    private static final String FLEET = "fleet:";

    private Topics() {}

    /** There may be work for the fleet's workers. */
    public static String of(FleetId fleet) {
        return FLEET + fleet;
    }

    /** The fleet whose topic this is, if it is one. */
    static Optional<FleetId> fleet(String topic) {
        return topic.startsWith(FLEET)
                ? Optional.of(new FleetId(topic.substring(FLEET.length())))
                : Optional.empty();
    }

    /** There is something to tell this worker. */
    public static String of(WorkerId worker) {
        return "worker:" + worker;
    }

    /** There is something to tell this one of the worker's calls. */
    static String of(WorkerId worker, long call) {
        return "call:" + call + ":" + worker;
    }

    /** There may be work for the workers of every fleet that serves a queue with the limit. */
    public static Set<String> ofLimit(Reading reading, LimitKey limit) {
        return reading
                .queueLimitAssociations()
                .list(
                        limit.farm(),
                        Optional.empty(),
                        Optional.of(limit.id()),
                        Page.first(MOST_QUEUES))
                .stream()
                .filter(association -> association.status().handsOutUnits())
                .filter(it -> reading.queues().hasWork(limit.farm(), it.queue()))
                .flatMap(it -> ofQueue(reading, limit.farm(), it.queue()).stream())
                .collect(Collectors.toSet());
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
