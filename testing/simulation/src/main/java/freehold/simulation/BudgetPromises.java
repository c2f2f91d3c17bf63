package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetPeriod;
import freehold.domain.budget.QueueBlock;
import freehold.domain.budget.Rates;
import freehold.domain.budget.UsedBudget;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskStatus;
import freehold.store.Page;
import freehold.store.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What holds of budgets and of the queue that they block. */
final class BudgetPromises {
    private static final int ALL = 1_000_000;

    private BudgetPromises() {}

    /** A blocked queue hands out nothing, neither anew nor to a silent worker that comes back. */
    static void checkGiven(Reading reading, Written written) {
        for (TaskChange move : written.tasks()) {
            boolean given =
                    move.before().status() == TaskStatus.READY && move.after().status().isActive();
            if (given) {
                written.jobs()
                        .forEach(job -> {
                            Optional<QueueBlock> block =
                                    reading.queues().block(job.farm(), job.queue());
                            require(
                                    block.isEmpty(),
                                    "task %s was given while its queue is blocked: %s",
                                    move.after().id(),
                                    block);
                        });
            }
        }
    }

    /**
     * What is used of a budget is what the sessions cost that there are, each from its beginning to
     * its end. Of one that was not tracked for a while nobody else knows it.
     */
    static void check(Reading reading, FarmId farm, QueueId queue, Instant now) {
        List<Budget> budgets = reading.budgets().of(farm, queue);
        if (budgets.isEmpty()) {
            return;
        }
        List<Session> sessions =
                reading.jobs().list(farm, queue, Page.first(ALL)).stream()
                        .map(Job::key)
                        .flatMap(job -> reading.sessions().list(job, Page.first(ALL)).stream())
                        .toList();
        for (Budget budget : budgets) {
            BudgetPeriod period = budget.settings().period();
            if (budget.isActive() && budget.tracking().since().equals(period.start())) {
                long sum = sessions.stream().mapToLong(session -> cost(budget, session, now)).sum();
                long used =
                        UsedBudget.of(
                                        budget,
                                        reading.sessionUsages().uncounted(farm, queue, now),
                                        SimulatedServer.RATES,
                                        1)
                                .nanodollars();
                require(
                        used == sum,
                        "of budget %s %d nanodollars are used; its sessions cost %d",
                        budget,
                        used,
                        sum);
            }
        }
    }

    private static long cost(Budget budget, Session session, Instant now) {
        Rates rates = SimulatedServer.RATES;
        return budget.cost(
                session.startedAt(),
                session.endedAt().orElse(now),
                rates.of(session.worker().fleet()));
    }
}
