package freehold.domain.scheduling;

import freehold.domain.limit.AcquiredLimit;
import freehold.domain.limit.QueueLimit;

/**
 * Units of a limit that each session of a step takes.
 *
 * @param units at least 1
 */
public record LimitNeed(QueueLimit of, long units) {
    /** For how many sessions more there is room; none while the association is stopped. */
    public long room() {
        return of.status().handsOutUnits() ? of.limit().room() / units : 0;
    }

    /** What a session that got them holds. */
    public AcquiredLimit acquired() {
        return new AcquiredLimit(of.limit().id(), Math.toIntExact(units));
    }
}
