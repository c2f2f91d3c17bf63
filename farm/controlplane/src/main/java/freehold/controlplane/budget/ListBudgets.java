package freehold.controlplane.budget;

import freehold.api.ListBudgetsOperation;
import freehold.api.ListBudgetsRequest;
import freehold.api.ListBudgetsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.budget.Rates;
import freehold.domain.farm.FarmId;
import freehold.store.Reading;
import freehold.store.Store;
import java.time.InstantSource;
import java.util.Optional;

/** {@code GET …/farms/{farmId}/budgets}: a farm's budgets, in order of their creation. */
public final class ListBudgets implements ListBudgetsOperation<CallContext> {
    private final Store store;
    private final Rates rates;
    private final InstantSource clock;

    public ListBudgets(Store store, Rates rates, InstantSource clock) {
        this.store = store;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public ListBudgetsResponse handle(ListBudgetsRequest request, CallContext context) {
        Paging paging =
                Paging.of(
                        "ListBudgets",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.status());
        return store.read(reading -> list(reading, paging, request));
    }

    private ListBudgetsResponse list(Reading reading, Paging paging, ListBudgetsRequest request) {
        FarmId farm = new FarmId(request.farmId());
        Existing.farm(reading, farm);
        Optional<BudgetStatus> status =
                request.status().map(it -> BudgetStatus.valueOf(it.value()));
        Paging.Shown<Budget> shown =
                paging.page(
                        reading.budgets().list(farm, status, paging.asked()),
                        budget -> budget.id().value());
        QueueAccounts accounts = new QueueAccounts(reading, rates, clock.instant());
        return ListBudgetsResponse.builder()
                .budgets(
                        shown.items().stream()
                                .map(budget -> BudgetViews.summary(accounts.of(budget)))
                                .toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
