package freehold.controlplane.budget;

import freehold.api.GetBudgetOperation;
import freehold.api.GetBudgetRequest;
import freehold.api.GetBudgetResponse;
import freehold.controlplane.access.CallContext;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.Rates;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import java.time.InstantSource;

/** {@code GET …/budgets/{budgetId}}: one budget, with what is used of it up to now. */
public final class GetBudget implements GetBudgetOperation<CallContext> {
    private final Store store;
    private final Rates rates;
    private final InstantSource clock;

    public GetBudget(Store store, Rates rates, InstantSource clock) {
        this.store = store;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public GetBudgetResponse handle(GetBudgetRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        BudgetId id = new BudgetId(request.budgetId());
        return store.read(reading ->
                BudgetViews.whole(
                        new QueueAccounts(reading, rates, clock.instant())
                                .of(BudgetViews.existing(reading, farm, id))));
    }
}
