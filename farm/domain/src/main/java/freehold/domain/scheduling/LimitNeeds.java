package freehold.domain.scheduling;

import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.limit.Limit;
import freehold.domain.limit.QueueLimit;
import java.util.List;
import java.util.Locale;

/**
 * What a step needs of the limits of its queue on a fleet: of each amount that it requires and that
 * the fleet does not declare itself the least it asks for, rounded up to whole units (API: limits).
 */
public final class LimitNeeds {
    private LimitNeeds() {}

    /**
     * The limits whose units a session of the step takes, all together or none. A limit of which
     * the step needs nothing is left out.
     *
     * @param limits of the step's queue, whatever the status of their association
     */
    public static List<LimitNeed> of(
            HostRequirements requirements, FleetCapabilities offers, List<QueueLimit> limits) {
        return limits.stream()
                .map(limit -> new LimitNeed(limit, units(requirements, offers, limit.limit())))
                .filter(need -> need.units() > 0)
                .toList();
    }

    /**
     * Whether a requirement is counted by a limit of the queue instead of offered by the fleet; a
     * fleet that declares the name itself goes before.
     */
    static boolean isCounted(
            HostRequirements.Requirement requirement,
            FleetCapabilities offers,
            List<QueueLimit> limits) {
        return requirement instanceof HostRequirements.Amount amount
                && !isOffered(amount, offers)
                && limits.stream().anyMatch(it -> it.limit().isNamed(amount.name()));
    }

    private static long units(
            HostRequirements requirements, FleetCapabilities offers, Limit limit) {
        return requirements
                .amounts()
                .filter(amount -> limit.isNamed(amount.name()) && !isOffered(amount, offers))
                .mapToLong(amount -> (long) Math.ceil(amount.min().orElse(0.0)))
                .sum();
    }

    private static boolean isOffered(HostRequirements.Amount amount, FleetCapabilities offers) {
        return offers.amounts().containsKey(amount.name().toLowerCase(Locale.ROOT));
    }
}
