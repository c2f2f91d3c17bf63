package freehold.controlplane.budget;

import freehold.api.CreateBudgetOperation;
import freehold.api.CreateBudgetRequest;
import freehold.api.CreateBudgetResponse;
import freehold.api.UsageTrackingResource;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST …/farms/{farmId}/budgets}: from now on, or from the beginning of its period, counts
 * what a queue's work costs.
 */
public final class CreateBudget implements CreateBudgetOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Wakeups wakeups;

    public CreateBudget(Store store, Idempotency idempotency, Ids ids, Wakeups wakeups) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
        this.wakeups = wakeups;
    }

    @Override
    public CreateBudgetResponse handle(CreateBudgetRequest request, CallContext context) {
        Idempotency.Call<CreateBudgetResponse> call =
                idempotency.call(
                        context,
                        "CreateBudget",
                        request.clientToken(),
                        request,
                        CreateBudgetRequest.SHAPE,
                        CreateBudgetResponse.SHAPE);
        BudgetId id = BudgetId.ofHex(ids.next());
        CreateBudgetResponse answer =
                store.write(
                        Optional.of(new FarmId(request.farmId())),
                        tx -> call.once(tx, () -> create(tx, id, request, context)));
        wakeups.wake(JudgeBudgets.DUE);
        return answer;
    }

    private static CreateBudgetResponse create(
            Transaction tx, BudgetId id, CreateBudgetRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        QueueId queue = queue(request);
        Existing.queue(tx, farm, queue);
        tx.queues().lock(farm, queue);
        Budget.Settings settings = BudgetSettings.of(request, tx.now());
        tx.budgets()
                .insert(
                        new Budget(
                                farm,
                                id,
                                queue,
                                settings,
                                BudgetStatus.ACTIVE,
                                Budget.Tracking.from(settings.period().start()),
                                request.tags().orElse(Map.of()),
                                Audit.created(tx.now(), context.caller().principal())));
        return CreateBudgetResponse.builder().budgetId(id.value()).build();
    }

    private static QueueId queue(CreateBudgetRequest request) {
        if (request.usageTrackingResource() instanceof UsageTrackingResource.QueueId(var queue)) {
            return new QueueId(queue);
        }
        throw Refusals.invalidField("usageTrackingResource", "must name a queue");
    }
}
