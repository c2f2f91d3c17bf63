package freehold.controlplane.scaling;

import freehold.controlplane.fleet.FleetScaling;
import freehold.controlplane.job.StepRequirements;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.QueueId;
import freehold.domain.scaling.Demand;
import freehold.domain.scaling.Headcount;
import freehold.domain.scheduling.Compatibility;
import freehold.domain.scheduling.HostRequirements;
import freehold.store.FleetSizes.RunnableStep;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads, in one transaction, what work there is that a fleet could do. */
final class FleetDemand {
    /** So many steps of a queue are looked at, as many as a worker that looks for work passes. */
    private static final int MOST_STEPS = 512;

    private static final int MOST_FLEETS = 100;

    private final Reading reading;
    private final Fleet fleet;

    /** The other fleets of a queue that can grow, read once for each queue. */
    private final Map<QueueId, List<Fleet>> others = new HashMap<>();

    /** By how many fleets a step is shared; many steps need the same. */
    private final Map<Need, Integer> sharing = new HashMap<>();

    private record Need(QueueId queue, Optional<String> requirements) {}

    FleetDemand(Reading reading, Fleet fleet) {
        this.reading = reading;
        this.fleet = fleet;
    }

    /** The steps that the fleet could do, best first within each of its queues. */
    List<Demand> all() {
        return reading.fleetSizes().runnable(fleet.farm(), fleet.id(), MOST_STEPS).stream()
                .filter(step -> sharing(step) > 0)
                .map(this::demand)
                .toList();
    }

    private Demand demand(RunnableStep step) {
        return new Demand(
                step.job(),
                step.ready(),
                Demand.room(step.maxWorkers(), step.workers()),
                sharing(step));
    }

    /** How many fleets can grow to do the step; 0 if this one does not offer what it needs. */
    private int sharing(RunnableStep step) {
        return sharing.computeIfAbsent(
                new Need(step.job().queue(), step.hostRequirements()), this::sharing);
    }

    private int sharing(Need need) {
        HostRequirements requirements = StepRequirements.toSchedule(need.requirements());
        if (!Compatibility.fits(requirements, fleet.capabilities())) {
            return 0;
        }
        long more =
                others.computeIfAbsent(need.queue(), this::others).stream()
                        .filter(it -> Compatibility.fits(requirements, it.capabilities()))
                        .count();
        return Math.toIntExact(1 + more);
    }

    private List<Fleet> others(QueueId queue) {
        return reading
                .queueFleetAssociations()
                .list(fleet.farm(), Optional.of(queue), Optional.empty(), Page.first(MOST_FLEETS))
                .stream()
                .filter(association -> association.status() == AssociationStatus.ACTIVE)
                .filter(association -> !association.fleet().equals(fleet.id()))
                .flatMap(it -> reading.fleets().find(fleet.farm(), it.fleet()).stream())
                .filter(this::canGrow)
                .toList();
    }

    /** One that has all the workers it may have leaves the rest to the others. */
    private boolean canGrow(Fleet other) {
        return other.status() == FleetStatus.ACTIVE
                && FleetScaling.of(other).isPresent()
                && Headcount.of(reading.fleetSizes().workers(other.farm(), other.id())).present()
                        < other.workers().max();
    }
}
