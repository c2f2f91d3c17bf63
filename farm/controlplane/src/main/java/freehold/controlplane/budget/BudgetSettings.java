package freehold.controlplane.budget;

import freehold.api.BudgetActionToAdd;
import freehold.api.BudgetActionToRemove;
import freehold.api.BudgetSchedule;
import freehold.api.CreateBudgetRequest;
import freehold.api.UpdateBudgetRequest;
import freehold.controlplane.Refusals;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.BudgetPeriod;
import freehold.domain.budget.StopAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what requests say of a budget. */
final class BudgetSettings {
    private static final int MOST_ACTIONS = 10;

    private BudgetSettings() {}

    static Budget.Settings of(CreateBudgetRequest request, Instant now) {
        return new Budget.Settings(
                request.displayName(),
                request.description().orElse(""),
                request.approximateDollarLimit(),
                with(List.of(), request.actions()),
                period(request.schedule(), now));
    }

    /** The settings after an update: what is given replaces, actions come and go. */
    static Budget.Settings updated(Budget budget, UpdateBudgetRequest request) {
        Budget.Settings now = budget.settings();
        List<BudgetAction> kept =
                without(now.actions(), request.actionsToRemove().orElse(List.of()));
        return new Budget.Settings(
                request.displayName().orElse(now.displayName()),
                request.description().orElse(now.description()),
                request.approximateDollarLimit().orElse(now.limit()),
                with(kept, request.actionsToAdd().orElse(List.of())),
                request.schedule()
                        .map(given -> period(given, budget.audit().createdAt()))
                        .orElse(now.period()));
    }

    private static List<BudgetAction> without(
            List<BudgetAction> actions, List<BudgetActionToRemove> toRemove) {
        return actions.stream()
                .filter(action ->
                        toRemove.stream()
                                .noneMatch(gone ->
                                        action.isLike(
                                                StopAction.valueOf(gone.type().value()),
                                                gone.thresholdPercentage())))
                .toList();
    }

    /** An action that is there already gets the new description. */
    private static List<BudgetAction> with(
            List<BudgetAction> actions, List<BudgetActionToAdd> toAdd) {
        List<BudgetAction> all = new ArrayList<>(actions);
        for (BudgetActionToAdd added : toAdd) {
            StopAction type = StopAction.valueOf(added.type().value());
            all.removeIf(action -> action.isLike(type, added.thresholdPercentage()));
            all.add(new BudgetAction(type, added.thresholdPercentage(), added.description()));
        }
        if (all.size() > MOST_ACTIONS) {
            throw Refusals.invalid(
                    "A budget has at most "
                            + MOST_ACTIONS
                            + " actions; with this update it would have "
                            + all.size()
                            + ".");
        }
        return all;
    }

    /**
     * @param earliest the budget's creation, before which it has counted nothing
     */
    private static BudgetPeriod period(BudgetSchedule schedule, Instant earliest) {
        if (!(schedule instanceof BudgetSchedule.Fixed(var fixed))) {
            throw Refusals.invalidField("schedule", "must be fixed");
        }
        Instant start = fixed.startTime().isBefore(earliest) ? earliest : fixed.startTime();
        if (!fixed.endTime().isAfter(start)) {
            throw Refusals.invalidField(
                    "schedule.fixed.endTime",
                    "must be after the budget begins to count, which is at " + start);
        }
        return new BudgetPeriod(start, fixed.endTime());
    }
}
