package freehold.domain.explanation;

import freehold.domain.scheduling.Compatibility.Verdict;
import freehold.domain.scheduling.HostRequirements;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words that several reasons share. */
final class Phrases {
    private static final int MOST = 5;

    private Phrases() {}

    /** {@code 1 worker}, {@code 2 workers}. */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** The singular or the plural, by how many there are. */
    static String agree(long n, String one, String many) {
        return n == 1 ? one : many;
    }

    static String fleet(Named.OfFleet fleet) {
        return "fleet \"" + fleet.name() + "\"";
    }

    static String limit(Named.OfLimit limit) {
        return "limit \"" + limit.name() + "\"";
    }

    static String step(Named.OfStep step) {
        return "step \"" + step.name() + "\"";
    }

    /** The first few, and how many more there are. */
    static String list(List<String> items) {
        String first = items.stream().limit(MOST).collect(Collectors.joining(", "));
        return items.size() <= MOST ? first : first + " and " + (items.size() - MOST) + " more";
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code at 2026-03-29T12:00:00Z}, or nothing. */
    static String at(Optional<Instant> at) {
        return at.map(it -> " at " + time(it)).orElse("");
    }

    /** {@code since 2026-03-29T12:00:00Z}, or nothing. */
    static String since(Optional<Instant> at) {
        return at.map(it -> " since " + time(it)).orElse("");
    }

    /** {@code by someone at 2026-03-29T12:00:00Z}, as far as it is known. */
    static String by(Author author) {
        return author.who().map(it -> " by " + it).orElse("") + at(author.when());
    }

    static String either(List<String> values) {
        return values.isEmpty() ? "nothing" : String.join(" or ", values);
    }

    /** {@code NOT_RESPONDING 2, STOPPED 1}. */
    static String workers(WorkerCounts workers) {
        return workers.byStatus().entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What is needed beside what is offered, requirement by requirement. */
    static String unmet(List<Verdict> verdicts) {
        return verdicts.stream().map(Phrases::unmet).collect(Collectors.joining("; "));
    }

    private static String unmet(Verdict verdict) {
        return switch (verdict) {
            case Verdict.OfAmount(var need, var offer, _) ->
                    need(need)
                            + ", offered is "
                            + offer.map(range ->
                                            bounds(
                                                    Optional.of(range.min()),
                                                    range.max(),
                                                    "any amount"))
                                    .orElse("nothing");
            case Verdict.OfAttribute(var need, var offer, _) ->
                    need(need) + ", offered is " + (offer.isEmpty() ? "nothing" : list(offer));
        };
    }

    private static String need(HostRequirements.Amount need) {
        return need.name() + " " + bounds(need.min(), need.max(), "of any amount");
    }

    private static String need(HostRequirements.Attribute need) {
        List<String> wanted = new ArrayList<>();
        if (!need.anyOf().isEmpty()) {
            wanted.add("one of " + String.join(", ", need.anyOf()));
        }
        if (!need.allOf().isEmpty()) {
            wanted.add("all of " + String.join(", ", need.allOf()));
        }
        return need.name() + " " + String.join(" and ", wanted);
    }

    private static String bounds(Optional<Double> min, Optional<Double> max, String none) {
        Optional<String> least = min.filter(it -> it > 0).map(it -> "at least " + number(it));
        Optional<String> most = max.map(it -> "at most " + number(it));
        if (least.isPresent() && most.isPresent()) {
            return least.get() + " and " + most.get();
        }
        return least.or(() -> most).orElse(none);
    }

    /** What a worker falls short of. */
    static String shortfalls(List<Shortfall> shortfalls) {
        return shortfalls.stream()
                .map(it -> it.name() + " is " + it.reported() + " and should be " + it.promised())
                .collect(Collectors.joining("; "));
    }

    /** A name of the API as a word in a sentence. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
