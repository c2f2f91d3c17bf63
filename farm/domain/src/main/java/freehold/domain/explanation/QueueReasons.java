package freehold.domain.explanation;

import freehold.domain.budget.QueueBlock;
import freehold.domain.budget.QueueBudgets;
import freehold.domain.budget.UsedBudget;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Why a blocked queue is blocked. */
public final class QueueReasons {
    private QueueReasons() {}

    /**
     * The reasons, the budget whose action is the strictest first; none if what blocked the queue
     * has passed, so that it is about to be freed.
     */
    public static List<QueueReason> of(
            Named.OfQueue queue, QueueBlock block, QueueBudgets budgets, Instant now) {
        return switch (block.reason()) {
            case NO_BUDGET_CONFIGURED ->
                    budgets.block(now).stream()
                            .<QueueReason>map(_ -> new QueueReason.NoBudget(queue, block.action()))
                            .toList();
            case BUDGET_THRESHOLD_REACHED ->
                    budgets.budgets().stream()
                            .flatMap(used -> due(queue, used, now))
                            .sorted(
                                    Comparator.comparing((QueueReason.BudgetReached it) ->
                                                    it.action().type())
                                            .reversed())
                            .<QueueReason>map(it -> it)
                            .toList();
        };
    }

    private static Stream<QueueReason.BudgetReached> due(
            Named.OfQueue queue, UsedBudget used, Instant now) {
        return used.due(now).stream().map(it -> QueueReason.BudgetReached.of(queue, used, it));
    }
}
