package freehold.controlplane.budget;

import freehold.controlplane.background.EveryFarm;
import freehold.controlplane.job.InterruptSessions;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.budget.QueueBlock;
import freehold.domain.budget.Rates;
import freehold.domain.budget.StopAction;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.store.Page;
import freehold.store.Store;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Background service: counts what sessions have used, blocks the queues whose budgets say so, and
 * frees them again. Where running tasks are to be canceled they are interrupted, and READY again
 * once the queue is free (API: STOP_SCHEDULING_AND_CANCEL_TASKS).
 */
public final class JudgeBudgets {
    /** The topic that is woken when a budget or a queue has changed. */
    public static final String DUE = "budgets:due";

    private static final int PAGE = 100;

    private final Store store;
    private final Rates rates;
    private final InterruptSessions interrupts;
    private final Wakeups wakeups;

    public JudgeBudgets(Store store, Rates rates, InterruptSessions interrupts, Wakeups wakeups) {
        this.store = store;
        this.rates = rates;
        this.interrupts = interrupts;
        this.wakeups = wakeups;
    }

    /** Judges every queue, and returns how much has changed. */
    public int runOnce(Instant now) {
        return EveryFarm.of(store).stream().mapToInt(farm -> judge(farm, now)).sum();
    }

    private int judge(FarmId farm, Instant now) {
        int changes = 0;
        for (QueueId queue : queues(farm)) {
            JudgeQueue judgement = new JudgeQueue(farm, queue, rates);
            if (store.read(reading -> judgement.isDue(reading, now))) {
                JudgeQueue.Result result = store.write(Optional.of(farm), judgement);
                result.toWake().forEach(wakeups::wake);
                changes += result.changes();
            }
            toCancel(farm, queue).forEach(session -> interrupts.interrupt(session, now));
        }
        return changes;
    }

    /** The farm's queues, and those that are gone and were not counted to the end. */
    private Set<QueueId> queues(FarmId farm) {
        Set<QueueId> all =
                new LinkedHashSet<>(
                        store.read(reading -> reading.sessionUsages().queuesToCount(farm)));
        List<Queue> page = page(farm, Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(queue -> all.add(queue.id()));
            page = page(farm, Optional.of(page.getLast().id().value()));
        }
        return all;
    }

    private List<Queue> page(FarmId farm, Optional<String> after) {
        return store.read(reading -> reading.queues().list(farm, new Page(after, PAGE)));
    }

    private List<Session> toCancel(FarmId farm, QueueId queue) {
        return store.read(reading ->
                reading.queues()
                        .block(farm, queue)
                        .map(QueueBlock::action)
                        .filter(action -> action == StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS)
                        .map(_ -> reading.sessions().openOf(farm, queue, PAGE))
                        .orElse(List.of()));
    }
}
