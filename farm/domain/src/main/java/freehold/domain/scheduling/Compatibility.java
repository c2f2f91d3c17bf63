package freehold.domain.scheduling;

import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.limit.QueueLimit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges what a step needs against what every worker of a fleet offers, never against one worker
 * (API: fleet compatibility).
 */
public final class Compatibility {
    private Compatibility() {}

    /** One requirement beside what the fleet offers for it. */
    public sealed interface Verdict {
        HostRequirements.Requirement need();

        boolean isMet();

        /** An amount; the offer is absent where the fleet does not know the name. */
        record OfAmount(HostRequirements.Amount need, Optional<AmountRange> offer, boolean isMet)
                implements Verdict {}

        /** An attribute; the offer is empty where the fleet does not know the name. */
        record OfAttribute(HostRequirements.Attribute need, List<String> offer, boolean isMet)
                implements Verdict {}
    }

    /** A verdict on each requirement, in their order. */
    public static List<Verdict> judge(HostRequirements requirements, FleetCapabilities offers) {
        return requirements.requirements().stream().map(it -> judge(it, offers)).toList();
    }

    /** The verdicts on the requirements that are not met. */
    public static List<Verdict> unmet(HostRequirements requirements, FleetCapabilities offers) {
        return judge(requirements, offers).stream().filter(verdict -> !verdict.isMet()).toList();
    }

    /**
     * The verdicts on the requirements that neither the fleet meets nor a limit of the queue counts
     * (API: limits).
     *
     * @param limits of the step's queue; how much of them is in use, and whether they are stopped,
     *     does not matter here
     */
    public static List<Verdict> unmet(
            HostRequirements requirements, FleetCapabilities offers, List<QueueLimit> limits) {
        return unmet(requirements, offers).stream()
                .filter(verdict -> !LimitNeeds.isCounted(verdict.need(), offers, limits))
                .toList();
    }

    /** Whether all requirements are met by the fleet or counted by a limit of the queue. */
    public static boolean fits(
            HostRequirements requirements, FleetCapabilities offers, List<QueueLimit> limits) {
        return unmet(requirements, offers, limits).isEmpty();
    }

    /** Whether all requirements are met. */
    public static boolean fits(HostRequirements requirements, FleetCapabilities offers) {
        return unmet(requirements, offers).isEmpty();
    }

    private static Verdict judge(HostRequirements.Requirement need, FleetCapabilities offers) {
        String name = need.name().toLowerCase(Locale.ROOT);
        return switch (need) {
            case HostRequirements.Amount amount -> {
                var offer = Optional.ofNullable(offers.amounts().get(name));
                yield new Verdict.OfAmount(amount, offer, isMet(amount, offer));
            }
            case HostRequirements.Attribute attribute -> {
                var offer = offers.attributes().getOrDefault(name, List.of());
                yield new Verdict.OfAttribute(attribute, offer, isMet(attribute, offer));
            }
        };
    }

    /** A bound the fleet does not have does not satisfy one that the step has. */
    private static boolean isMet(HostRequirements.Amount need, Optional<AmountRange> offer) {
        double least = need.min().orElse(0.0);
        boolean enough = offer.map(AmountRange::min).orElse(0.0) >= least;
        boolean known = offer.isPresent() || (least == 0 && need.max().isEmpty());
        boolean notTooMuch =
                need.max().isEmpty()
                        || offer.flatMap(AmountRange::max)
                                .map(it -> it <= need.max().get())
                                .orElse(false);
        return known && enough && notTooMuch;
    }

    private static boolean isMet(HostRequirements.Attribute need, List<String> offer) {
        boolean any =
                need.anyOf().isEmpty() || need.anyOf().stream().anyMatch(it -> has(offer, it));
        return any && need.allOf().stream().allMatch(it -> has(offer, it));
    }

    private static boolean has(List<String> offer, String value) {
        return offer.stream().anyMatch(it -> it.equalsIgnoreCase(value));
    }
}
