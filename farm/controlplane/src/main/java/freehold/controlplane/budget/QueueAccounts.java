package freehold.controlplane.budget;

import freehold.api.DefaultQueueBudgetAction;
import freehold.controlplane.queue.QueueSettings;
import freehold.domain.budget.Budget;
import freehold.domain.budget.QueueBudgets;
import freehold.domain.budget.Rates;
import freehold.domain.budget.StopAction;
import freehold.domain.budget.UsedBudget;
import freehold.domain.budget.WorkerTime;
import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.store.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is used of budgets. Belongs to the thread of its transaction. */
public final class QueueAccounts {
    private static final double UNSCALED = 1;

    private final Reading reading;
    private final Rates rates;
    private final Instant now;
    private final Map<QueueId, List<WorkerTime>> times = new HashMap<>();

    /**
     * @param now up to when sessions that are open have used their workers
     */
    public QueueAccounts(Reading reading, Rates rates, Instant now) {
        this.reading = reading;
        this.rates = rates;
        this.now = now;
    }

    /** All budgets of a queue with what is used of them. */
    public QueueBudgets of(Queue queue) {
        return new QueueBudgets(
                reading.budgets().of(queue.farm(), queue.id()).stream().map(this::of).toList(),
                withoutBudget(queue));
    }

    /** A budget with what is used of it. */
    UsedBudget of(Budget budget) {
        return UsedBudget.of(budget, times(budget), rates, scale(budget.farm()));
    }

    private List<WorkerTime> times(Budget budget) {
        return budget.isActive()
                ? times.computeIfAbsent(
                        budget.queue(),
                        queue -> reading.sessionUsages().uncounted(budget.farm(), queue, now))
                : List.of();
    }

    private double scale(FarmId farm) {
        return reading.farms().find(farm).map(Farm::costScaleFactor).orElse(UNSCALED);
    }

    private static Optional<StopAction> withoutBudget(Queue queue) {
        return QueueSettings.of(queue)
                .defaultBudgetAction()
                .filter(action -> action != DefaultQueueBudgetAction.NONE)
                .map(action -> StopAction.valueOf(action.value()));
    }
}
