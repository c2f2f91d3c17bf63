package freehold.controlplane.budget;

import freehold.api.BudgetActionType;
import freehold.api.BudgetSchedule;
import freehold.api.BudgetStatus;
import freehold.api.BudgetSummary;
import freehold.api.ConsumedUsages;
import freehold.api.FixedBudgetSchedule;
import freehold.api.GetBudgetResponse;
import freehold.api.ResponseBudgetAction;
import freehold.api.UsageTrackingResource;
import freehold.controlplane.Existing;
import freehold.controlplane.NotFound;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetPeriod;
import freehold.domain.budget.UsedBudget;
import freehold.domain.farm.FarmId;
import freehold.store.Reading;

/** Finds budgets and shows them with what is used of them. */
final class BudgetViews {
    private BudgetViews() {}

    static Budget existing(Reading reading, FarmId farm, BudgetId id) {
        return reading.budgets()
                .find(farm, id)
                .orElseThrow(() -> {
                    Existing.farm(reading, farm);
                    return NotFound.budget(id);
                });
    }

    static GetBudgetResponse whole(UsedBudget used) {
        Budget budget = used.budget();
        return GetBudgetResponse.builder()
                .budgetId(budget.id().value())
                .usageTrackingResource(new UsageTrackingResource.QueueId(budget.queue().value()))
                .status(BudgetStatus.valueOf(budget.status().name()))
                .displayName(budget.settings().displayName())
                .description(budget.settings().description())
                .approximateDollarLimit(budget.settings().limit())
                .usages(usages(used))
                .actions(budget.settings().actions().stream().map(BudgetViews::action).toList())
                .schedule(schedule(budget.settings().period()))
                .queueStoppedAt(budget.tracking().queueStoppedAt())
                .createdAt(budget.audit().createdAt())
                .createdBy(budget.audit().createdBy())
                .updatedAt(budget.audit().updatedAt())
                .updatedBy(budget.audit().updatedBy())
                .build();
    }

    static BudgetSummary summary(UsedBudget used) {
        Budget budget = used.budget();
        return BudgetSummary.builder()
                .budgetId(budget.id().value())
                .usageTrackingResource(new UsageTrackingResource.QueueId(budget.queue().value()))
                .status(BudgetStatus.valueOf(budget.status().name()))
                .displayName(budget.settings().displayName())
                .description(budget.settings().description())
                .approximateDollarLimit(budget.settings().limit())
                .usages(usages(used))
                .createdAt(budget.audit().createdAt())
                .createdBy(budget.audit().createdBy())
                .updatedAt(budget.audit().updatedAt())
                .updatedBy(budget.audit().updatedBy())
                .build();
    }

    private static ConsumedUsages usages(UsedBudget used) {
        return ConsumedUsages.builder().approximateDollarUsage(used.dollars().floatValue()).build();
    }

    private static ResponseBudgetAction action(BudgetAction action) {
        return ResponseBudgetAction.builder()
                .type(BudgetActionType.valueOf(action.type().name()))
                .thresholdPercentage(action.threshold())
                .description(action.description())
                .build();
    }

    private static BudgetSchedule schedule(BudgetPeriod period) {
        return new BudgetSchedule.Fixed(
                FixedBudgetSchedule.builder()
                        .startTime(period.start())
                        .endTime(period.end())
                        .build());
    }
}
