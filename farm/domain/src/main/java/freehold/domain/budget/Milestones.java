package freehold.domain.budget;

import java.util.List;
import java.util.stream.Stream;

/** The shares of a limit, in percent, at which it is told that they are reached (API: events). */
public final class Milestones {
    private static final List<Float> USUAL =
            List.of(
                    10f, 20f, 30f, 40f, 50f, 60f, 70f, 75f, 80f, 85f, 90f, 95f, 96f, 97f, 98f, 99f,
                    100f);

    private Milestones() {}

    /** Those of every budget and those of its actions, ascending. */
    static List<Float> of(Budget budget) {
        return Stream.concat(
                        USUAL.stream(),
                        budget.settings().actions().stream().map(BudgetAction::threshold))
                .filter(it -> it > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that a budget has come to, ascending; none if its share has not grown. */
    public static List<Float> reached(Budget before, Budget after) {
        return of(after).stream()
                .filter(it -> it > before.tracking().told() && it <= after.tracking().told())
                .toList();
    }
}
