package freehold.controlplane.budget;

import freehold.api.DeleteBudgetOperation;
import freehold.api.DeleteBudgetRequest;
import freehold.api.DeleteBudgetResponse;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/** {@code DELETE …/budgets/{budgetId}}: forgets a budget; it blocks nothing any more. */
public final class DeleteBudget implements DeleteBudgetOperation<CallContext> {
    private final Store store;
    private final Wakeups wakeups;

    public DeleteBudget(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public DeleteBudgetResponse handle(DeleteBudgetRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        BudgetId id = new BudgetId(request.budgetId());
        store.write(Optional.of(farm), tx -> delete(tx, farm, id));
        wakeups.wake(JudgeBudgets.DUE);
        return DeleteBudgetResponse.builder().build();
    }

    private static Budget delete(Transaction tx, FarmId farm, BudgetId id) {
        Budget budget = BudgetViews.existing(tx, farm, id);
        tx.queues().lock(farm, budget.queue());
        tx.budgets().delete(farm, id);
        return budget;
    }
}
