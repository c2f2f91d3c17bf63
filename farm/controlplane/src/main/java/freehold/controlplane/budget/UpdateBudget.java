package freehold.controlplane.budget;

import freehold.api.UpdateBudgetOperation;
import freehold.api.UpdateBudgetRequest;
import freehold.api.UpdateBudgetResponse;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Audit;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.budget.Rates;
import freehold.domain.budget.UsedBudget;
import freehold.domain.farm.FarmId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code PATCH …/budgets/{budgetId}}: changes what is given and keeps the rest; whether its queue
 * is blocked is judged anew at once.
 */
public final class UpdateBudget implements UpdateBudgetOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Rates rates;
    private final Wakeups wakeups;

    public UpdateBudget(Store store, Idempotency idempotency, Rates rates, Wakeups wakeups) {
        this.store = store;
        this.idempotency = idempotency;
        this.rates = rates;
        this.wakeups = wakeups;
    }

    @Override
    public UpdateBudgetResponse handle(UpdateBudgetRequest request, CallContext context) {
        Idempotency.Call<UpdateBudgetResponse> call =
                idempotency.call(
                        context,
                        "UpdateBudget",
                        request.clientToken(),
                        request,
                        UpdateBudgetRequest.SHAPE,
                        UpdateBudgetResponse.SHAPE);
        UpdateBudgetResponse answer =
                store.write(
                        Optional.of(new FarmId(request.farmId())),
                        tx -> call.once(tx, () -> update(tx, request, context)));
        wakeups.wake(JudgeBudgets.DUE);
        return answer;
    }

    private UpdateBudgetResponse update(
            Transaction tx, UpdateBudgetRequest request, CallContext context) {
        UsedBudget before = locked(tx, request);
        Budget.Settings settings = BudgetSettings.updated(before.budget(), request);
        BudgetStatus status =
                request.status()
                        .map(it -> BudgetStatus.valueOf(it.value()))
                        .orElse(before.budget().status());
        if (isRevived(request, settings, tx)) {
            throw Refusals.invalid(
                    "The budget's period has ended at "
                            + settings.period().end()
                            + "; give it a later endTime to make it ACTIVE again.");
        }
        Audit audit = before.budget().audit().updated(tx.now(), context.caller().principal());
        Budget after = before.revised(settings, status, audit, tx.now());
        boolean anew =
                after.isActive() && !settings.period().equals(before.budget().settings().period());
        tx.budgets().update(anew ? after.withCounted(tx.sessionUsages().counted(after)) : after);
        return UpdateBudgetResponse.builder().build();
    }

    /** The budget, which nobody else changes meanwhile. */
    private UsedBudget locked(Transaction tx, UpdateBudgetRequest request) {
        FarmId farm = new FarmId(request.farmId());
        BudgetId id = new BudgetId(request.budgetId());
        tx.queues().lock(farm, BudgetViews.existing(tx, farm, id).queue());
        return new QueueAccounts(tx, rates, tx.now()).of(BudgetViews.existing(tx, farm, id));
    }

    private static boolean isRevived(
            UpdateBudgetRequest request, Budget.Settings settings, Transaction tx) {
        return request.status().equals(Optional.of(freehold.api.BudgetStatus.ACTIVE))
                && settings.period().isOver(tx.now());
    }
}
