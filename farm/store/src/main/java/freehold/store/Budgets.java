package freehold.store;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import java.util.List;
import java.util.Optional;

/**
 * Budgets. Who writes one holds its queue's {@link Queues.Writable#lock lock}: what is counted for
 * it must not be written over.
 */
public interface Budgets {
    Optional<Budget> find(FarmId farm, BudgetId id);

    /** In order of creation; a page's key is the budget's id. */
    List<Budget> list(FarmId farm, Optional<BudgetStatus> status, Page page);

    /** All budgets of a queue, in order of creation. */
    List<Budget> of(FarmId farm, QueueId queue);

    /** What a command can also do. */
    interface Writable extends Budgets {
        void insert(Budget budget);

        void update(Budget budget);

        void delete(FarmId farm, BudgetId id);
    }
}
