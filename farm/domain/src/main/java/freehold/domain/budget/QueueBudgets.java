package freehold.domain.budget;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The budgets of a queue with what is used of them, and what they come to (API:
 * defaultBudgetAction, budget actions).
 *
 * @param withoutBudget what happens to the queue while it has no ACTIVE budget; absent for nothing
 */
public record QueueBudgets(List<UsedBudget> budgets, Optional<StopAction> withoutBudget) {
    public QueueBudgets {
        budgets = List.copyOf(budgets);
    }

    /** The budgets as they stand at {@code now}. */
    public List<Budget> judged(Instant now) {
        return budgets.stream().map(it -> it.judged(now)).toList();
    }

    /** Whether the queue is to be blocked at {@code now}: the strictest due action wins. */
    public Optional<QueueBlock> block(Instant now) {
        List<UsedBudget> counting =
                budgets.stream()
                        .filter(it -> it.budget().isActive())
                        .filter(it -> !it.budget().settings().period().isOver(now))
                        .toList();
        if (counting.isEmpty()) {
            return withoutBudget.map(
                    action -> new QueueBlock(BlockedReason.NO_BUDGET_CONFIGURED, action));
        }
        return counting.stream()
                .flatMap(it -> it.due(now).stream())
                .map(BudgetAction::type)
                .max(StopAction::compareTo)
                .map(action -> new QueueBlock(BlockedReason.BUDGET_THRESHOLD_REACHED, action));
    }
}
