package freehold.domain.scaling;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import java.time.Duration;
import java.time.Instant;

/**
 * The size that is recommended for a fleet (API: targetWorkerCount, autoScalingStatus).
 *
 * @param needed the workers that its work and its standby ask for, were there no bounds
 * @param growth how far it grew lately
 * @param toldAt when the recommendation was last told as an event
 */
public record FleetSize(
        FarmId farm,
        FleetId fleet,
        int target,
        AutoScalingStatus status,
        int needed,
        Growth growth,
        Instant toldAt) {
    /** How long a recommendation that is not followed stands before it is told again. */
    private static final Duration TELL_AGAIN = Duration.ofMinutes(1);

    /** By how many workers the recommendation grew since a moment; a new minute begins anew. */
    public record Growth(Instant since, int workers) {
        private static final Duration MINUTE = Duration.ofMinutes(1);

        private Growth at(Instant now) {
            return now.isBefore(since.plus(MINUTE)) ? this : new Growth(now, 0);
        }

        private Growth plus(int more) {
            return new Growth(since, workers + more);
        }
    }

    /** Before anything was recommended. */
    public static FleetSize none(FarmId farm, FleetId fleet) {
        return new FleetSize(
                farm,
                fleet,
                0,
                AutoScalingStatus.STEADY,
                0,
                new Growth(Instant.EPOCH, 0),
                Instant.EPOCH);
    }

    /**
     * What is recommended now (semantics: auto scaling recommendation). More at once, as far as the
     * fleet may grow within a minute; less only as far as workers were idle long enough to go.
     *
     * @param workersNeeded as {@link Demand#workersNeeded}
     * @param longIdle how many workers were idle for as long as the rules ask for
     */
    public FleetSize next(
            AutoScaling rules, Headcount count, int workersNeeded, int longIdle, Instant now) {
        int wanted = rules.wanted(workersNeeded);
        int base = Math.max(target, count.present());
        Growth lately = growth;
        int size;
        if (wanted > base) {
            lately = growth.at(now);
            int more = Math.clamp(rules.perMinute() - (long) lately.workers(), 0, wanted - base);
            lately = lately.plus(more);
            size = base + more;
        } else {
            size = Math.min(rules.max(), Math.max(wanted, count.present() - longIdle));
        }
        boolean stands = size == target;
        boolean tells =
                !stands || (size != count.present() && !now.isBefore(toldAt.plus(TELL_AGAIN)));
        return new FleetSize(
                farm,
                fleet,
                size,
                status(wanted, count.present()),
                (int) Math.min(Integer.MAX_VALUE, (long) workersNeeded + rules.standby()),
                lately,
                tells ? now : toldAt);
    }

    private static AutoScalingStatus status(int wanted, int present) {
        if (wanted == present) {
            return AutoScalingStatus.STEADY;
        }
        return wanted > present ? AutoScalingStatus.GROWING : AutoScalingStatus.SHRINKING;
    }
}
