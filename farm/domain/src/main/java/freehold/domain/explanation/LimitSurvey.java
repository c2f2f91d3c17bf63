package freehold.domain.explanation;

import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.scheduling.Compatibility.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What there is to say of the limits that a step may need.
 *
 * @param holders the jobs that hold most of each
 * @param others limits of the farm that are named like a requirement of the step, and with which
 *     its queue is not associated
 */
public record LimitSurvey(Map<LimitId, List<FleetReason.Holder>> holders, List<Limit> others) {
    /** For a step that needs no limits. */
    public static final LimitSurvey NONE = new LimitSurvey(Map.of(), List.of());

    public LimitSurvey {
        holders = Map.copyOf(holders);
        others = List.copyOf(others);
    }

    List<FleetReason.Holder> holders(LimitId limit) {
        return holders.getOrDefault(limit, List.of());
    }

    /** The limits that would count what is not met, if the queue were associated with them. */
    Stream<FleetReason> notAssociated(List<Verdict> unmet) {
        return others.stream()
                .filter(limit ->
                        unmet.stream()
                                .anyMatch(it ->
                                        it instanceof Verdict.OfAmount(var need, var offer, _)
                                                && offer.isEmpty()
                                                && limit.isNamed(need.name())))
                .map(limit ->
                        new FleetReason.LimitNotAssociated(
                                Named.OfLimit.of(limit), limit.amountRequirementName()));
    }
}
