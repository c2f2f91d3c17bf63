package freehold.controlplane.budget;

import freehold.controlplane.schedule.Topics;
import freehold.domain.budget.Budget;
import freehold.domain.budget.QueueBlock;
import freehold.domain.budget.QueueBudgets;
import freehold.domain.budget.Rates;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.store.Command;
import freehold.store.Reading;
import freehold.store.SessionUsages;
import freehold.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what a queue's sessions have used, and blocks or frees the queue by its budgets. It writes
 * nothing when nothing has changed.
 */
record JudgeQueue(FarmId farm, QueueId queue, Rates rates) implements Command<JudgeQueue.Result> {
    /** How many sessions one command counts. */
    private static final int SLICE = 500;

    /**
     * What came of it.
     *
     * @param changes how much was written
     * @param toWake topics to wake after the commit: those who may have work, if the queue is free
     */
    record Result(int changes, Set<String> toWake) {}

    /** Whether {@link #run} would change anything now. */
    boolean isDue(Reading reading, Instant now) {
        return !reading.sessionUsages().toCount(farm, queue, 1).isEmpty()
                || reading.queues()
                        .find(farm, queue)
                        .filter(found -> !isSettled(reading, found, now))
                        .isPresent();
    }

    private boolean isSettled(Reading reading, Queue found, Instant now) {
        QueueBudgets budgets = new QueueAccounts(reading, rates, now).of(found);
        return budgets.block(now).equals(reading.queues().block(farm, queue))
                && changed(budgets, now).isEmpty();
    }

    @Override
    public Result run(Transaction tx) {
        tx.queues().lock(farm, queue);
        int counted = count(tx);
        Optional<Queue> found = tx.queues().find(farm, queue);
        if (found.isEmpty()) {
            return new Result(counted, Set.of());
        }
        QueueBudgets budgets = new QueueAccounts(tx, rates, tx.now()).of(found.get());
        List<Budget> changed = changed(budgets, tx.now());
        changed.forEach(tx.budgets()::update);
        Optional<QueueBlock> before = tx.queues().block(farm, queue);
        Optional<QueueBlock> after = budgets.block(tx.now());
        if (before.equals(after)) {
            return new Result(counted + changed.size(), Set.of());
        }
        tx.queues().block(farm, queue, after);
        return new Result(
                counted + changed.size() + 1,
                after.isEmpty() ? Topics.ofQueue(tx, farm, queue) : Set.of());
    }

    private static List<Budget> changed(QueueBudgets budgets, Instant now) {
        List<Budget> judged = budgets.judged(now);
        return judged.stream()
                .filter(after ->
                        budgets.budgets().stream().noneMatch(it -> it.budget().equals(after)))
                .toList();
    }

    private int count(Transaction tx) {
        List<SessionUsages.Ended> ended = tx.sessionUsages().toCount(farm, queue, SLICE);
        if (ended.isEmpty()) {
            return 0;
        }
        for (Budget budget : tx.budgets().of(farm, queue)) {
            long more =
                    ended.stream()
                            .mapToLong(
                                    it -> budget.uncounted(it.time(), rates.of(it.time().fleet())))
                            .sum();
            if (more != 0) {
                tx.budgets().update(budget.counting(more));
            }
        }
        ended.forEach(it -> tx.sessionUsages().count(farm, it, rates.of(it.time().fleet())));
        return ended.size();
    }
}
