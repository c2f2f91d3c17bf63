package freehold.domain.budget;

import freehold.domain.Audit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A budget and what has been used of it up to a moment.
 *
 * @param nanodollars what was used, before the farm's scale
 * @param dollars what was used, times the farm's costScaleFactor
 */
public record UsedBudget(Budget budget, long nanodollars, BigDecimal dollars) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a budget has counted, and the rest of what is to be counted.
     *
     * @param times of sessions of its queue that it has not counted, or not all
     * @param scale the farm's costScaleFactor
     */
    public static UsedBudget of(Budget budget, List<WorkerTime> times, Rates rates, double scale) {
        long rest =
                times.stream()
                        .mapToLong(time -> budget.uncounted(time, rates.of(time.fleet())))
                        .sum();
        long all = budget.tracking().counted() + rest;
        return new UsedBudget(
                budget, all, HourlyRate.dollars(all).multiply(BigDecimal.valueOf(scale)));
    }

    /** The strictest of the actions that have come due; none before the budget's period. */
    public Optional<BudgetAction> due(Instant now) {
        return budget.isActive() && !budget.settings().period().isAhead(now)
                ? budget.settings().actions().stream()
                        .filter(action -> reaches(action.threshold()))
                        .max(
                                Comparator.comparing(BudgetAction::type)
                                        .thenComparingDouble(BudgetAction::threshold))
                : Optional.empty();
    }

    /** The budget as it stands at {@code now}: over or not, stopping its queue or not. */
    Budget judged(Instant now) {
        if (!budget.isActive()) {
            return budget;
        }
        boolean over = budget.settings().period().isOver(now);
        Budget.Tracking before = budget.tracking();
        Optional<Instant> stopped =
                over || due(now).isEmpty()
                        ? Optional.empty()
                        : Optional.of(before.queueStoppedAt().orElse(now));
        return budget.with(
                over ? BudgetStatus.INACTIVE : BudgetStatus.ACTIVE,
                new Budget.Tracking(
                        before.since(),
                        over ? nanodollars : before.counted(),
                        milestone(),
                        stopped));
    }

    /**
     * The budget as its owner changes it. One that is no longer tracked keeps what was used; one
     * that is tracked again counts from then on; another period counts anew, from its beginning:
     * what was used in it before is left to be counted.
     *
     * @param audit with the change in it
     */
    public Budget revised(Budget.Settings settings, BudgetStatus status, Audit audit, Instant now) {
        return new Budget(
                budget.farm(),
                budget.id(),
                budget.queue(),
                settings,
                status,
                revised(settings.period(), status, now),
                budget.tags(),
                audit);
    }

    private Budget.Tracking revised(BudgetPeriod period, BudgetStatus status, Instant now) {
        Budget.Tracking before = budget.tracking();
        if (status == BudgetStatus.INACTIVE) {
            return new Budget.Tracking(
                    before.since(), nanodollars, before.told(), Optional.empty());
        }
        if (!period.equals(budget.settings().period())) {
            return new Budget.Tracking(period.start(), 0, before.told(), before.queueStoppedAt());
        }
        boolean resumes = !budget.isActive() && now.isAfter(period.start());
        return resumes
                ? new Budget.Tracking(now, before.counted(), before.told(), Optional.empty())
                : before;
    }

    /** Whether a share of the limit, in percent, is used. */
    private boolean reaches(float percent) {
        return dollars.multiply(HUNDRED)
                        .compareTo(decimal(budget.settings().limit()).multiply(decimal(percent)))
                >= 0;
    }

    private float milestone() {
        return Milestones.of(budget).stream().filter(this::reaches).reduce(0f, Math::max);
    }

    /** The number as people write it, not as a double has it. */
    private static BigDecimal decimal(float value) {
        return new BigDecimal(Float.toString(value));
    }
}
