package freehold.store.recording;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.store.Budgets;
import freehold.store.Page;
import java.util.List;
import java.util.Optional;

/** Budgets of which it is recorded how far they are used. */
record RecordingBudgets(Budgets.Writable inner, Changes changes) implements Budgets.Writable {
    @Override
    public Optional<Budget> find(FarmId farm, BudgetId id) {
        return inner.find(farm, id);
    }

    @Override
    public List<Budget> list(FarmId farm, Optional<BudgetStatus> status, Page page) {
        return inner.list(farm, status, page);
    }

    @Override
    public List<Budget> of(FarmId farm, QueueId queue) {
        return inner.of(farm, queue);
    }

    @Override
    public void insert(Budget budget) {
        inner.insert(budget);
        changes.inserts(budget);
    }

    @Override
    public void update(Budget budget) {
        changes.updates(budget);
        inner.update(budget);
    }

    @Override
    public void delete(FarmId farm, BudgetId id) {
        inner.delete(farm, id);
    }
}
