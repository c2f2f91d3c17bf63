package freehold.controlplane.scaling;

import freehold.domain.fleet.Fleet;
import freehold.domain.scaling.AutoScaling;
import freehold.domain.scaling.Demand;
import freehold.domain.scaling.FleetSize;
import freehold.domain.scaling.Headcount;
import freehold.domain.worker.WorkerId;
import freehold.store.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was recommended for a fleet, what is now, and who may leave for it.
 *
 * @param before absent until the fleet was judged for the first time
 * @param leaving idle workers beyond what is recommended, those that had nothing to do for longest
 *     first
 */
record FleetJudgement(Optional<FleetSize> before, FleetSize now, List<WorkerId> leaving) {
    FleetJudgement {
        leaving = List.copyOf(leaving);
    }

    /** Judges a fleet as it stands. */
    static FleetJudgement of(Reading reading, Fleet fleet, AutoScaling rules, Instant now) {
        Optional<FleetSize> before = before(reading, fleet);
        Headcount count = Headcount.of(reading.fleetSizes().workers(fleet.farm(), fleet.id()));
        int needed = Demand.workersNeeded(count.busy(), new FleetDemand(reading, fleet).all());
        int surplus = count.present() - rules.wanted(needed);
        List<WorkerId> leaving =
                surplus > 0
                        ? reading.fleetSizes()
                                .idleSince(
                                        fleet.farm(), fleet.id(), now.minus(rules.idle()), surplus)
                        : List.of();
        FleetSize size =
                before.orElseGet(() -> FleetSize.none(fleet.farm(), fleet.id()))
                        .next(rules, count, needed, leaving.size(), now);
        return new FleetJudgement(before, size, leaving);
    }

    static Optional<FleetSize> before(Reading reading, Fleet fleet) {
        return reading.fleetSizes().find(fleet.farm(), fleet.id());
    }

    boolean isNew() {
        return !before.equals(Optional.of(now));
    }
}
