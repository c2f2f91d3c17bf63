package freehold.domain.explanation;

import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.StopAction;
import freehold.domain.budget.UsedBudget;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Why a queue hands out nothing, whatever its fleets have to offer. */
public sealed interface QueueReason extends Reason {
    /** It has no ACTIVE budget, and is not to work without one. */
    record NoBudget(Named.OfQueue queue, StopAction action) implements QueueReason {}

    /**
     * An action of a budget of the queue has come due.
     *
     * @param used in US dollars
     * @param limit in US dollars
     * @param since when the budget stopped the queue
     */
    record BudgetReached(
            Named.OfQueue queue,
            Named.OfBudget budget,
            BigDecimal used,
            float limit,
            BudgetAction action,
            Optional<Instant> since)
            implements QueueReason {
        static BudgetReached of(Named.OfQueue queue, UsedBudget used, BudgetAction due) {
            return new BudgetReached(
                    queue,
                    Named.OfBudget.of(used.budget()),
                    used.dollars(),
                    used.budget().settings().limit(),
                    due,
                    used.budget().tracking().queueStoppedAt());
        }
    }
}
