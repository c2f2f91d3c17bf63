package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import freehold.domain.budget.BlockedReason;
import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetPeriod;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.budget.HourlyRate;
import freehold.domain.budget.QueueBlock;
import freehold.domain.budget.StopAction;
import freehold.domain.budget.WorkerTime;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.queue.Queue;
import freehold.domain.session.Session;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Step;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Budgets}, {@link SessionUsages}, and how queues are blocked. */
public abstract class BudgetsContract extends StoreContract {
    private static final HourlyRate RATE = HourlyRate.ofDollars(new BigDecimal("3.6"));

    private final Queue queue = samples.queue();
    private final Queue other = samples.queue();
    private final Fleet fleet = samples.fleet();
    private final Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
    private final Job job = samples.job(queue, 50);
    private final Step step = samples.step(job, 0, 10);
    private final Session session = samples.session(step, worker);
    private final Instant start = clock.instant();

    protected BudgetsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insert() {
        change(tx -> {
            tx.queues().insert(queue);
            tx.queues().insert(other);
            tx.fleets().insert(fleet);
            tx.workers().insert(worker);
            tx.queueFleetAssociations().insert(samples.association(queue, fleet));
            tx.jobs().insert(job);
            tx.steps().insert(step);
        });
    }

    @Test
    void aBudgetComesBackAsItWasWritten() {
        Budget first = budget('1', queue, BudgetStatus.ACTIVE);
        Budget second = budget('2', queue, BudgetStatus.INACTIVE);
        Budget elsewhere = budget('3', other, BudgetStatus.ACTIVE);
        change(tx -> List.of(first, second, elsewhere).forEach(tx.budgets()::insert));

        assertThat(found(tx -> tx.budgets().find(farm(), first.id()))).contains(first);
        assertThat(listed(tx -> tx.budgets().list(farm(), Optional.empty(), Page.first(2))))
                .containsExactly(first, second);
        assertThat(
                        listed(tx ->
                                tx.budgets()
                                        .list(
                                                farm(),
                                                Optional.of(BudgetStatus.ACTIVE),
                                                Page.first(9))))
                .containsExactly(first, elsewhere);
        assertThat(listed(tx -> tx.budgets().of(farm(), queue.id())))
                .containsExactly(first, second);
        Budget changed =
                first.with(
                        BudgetStatus.INACTIVE,
                        new Budget.Tracking(
                                start.plusSeconds(5),
                                1_234_567_890_123L,
                                33.3f,
                                Optional.of(start)));
        change(tx -> tx.budgets().update(changed));
        assertThat(found(tx -> tx.budgets().find(farm(), first.id()))).contains(changed);
        change(tx -> tx.budgets().delete(farm(), first.id()));
        assertThat(found(tx -> tx.budgets().find(farm(), first.id()))).isEmpty();
    }

    @Test
    void aFarmWithABudgetHoldsSomething() {
        change(tx -> tx.budgets().insert(budget('1', queue, BudgetStatus.ACTIVE)));

        assertThat(listed(tx -> tx.farms().holds(farm()))).contains("budget");
    }

    @Test
    void aBlockedQueueOffersNothingToItsFleets() {
        assertThat(candidates()).isEqualTo(1);
        QueueBlock block =
                new QueueBlock(
                        BlockedReason.BUDGET_THRESHOLD_REACHED,
                        StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS);
        int whileBlocked =
                counted(tx -> {
                    int before = candidates(tx);
                    tx.queues().lock(farm(), queue.id());
                    tx.queues().block(farm(), queue.id(), Optional.of(block));
                    return before - candidates(tx);
                });

        assertThat(whileBlocked).isEqualTo(1);
        assertThat(found(tx -> tx.queues().block(farm(), queue.id()))).contains(block);
        assertThat(found(tx -> tx.queues().block(farm(), other.id()))).isEmpty();
        change(tx -> tx.queues().update(queue));
        assertThat(candidates()).isZero();

        change(tx -> tx.queues().block(farm(), queue.id(), Optional.empty()));
        assertThat(candidates()).isEqualTo(1);
        assertThat(found(tx -> tx.queues().block(farm(), queue.id()))).isEmpty();
    }

    @Test
    void theTimeOfASessionIsKnownWhileItIsOpenUntilItIsCountedAndAfterItsJobIsGone() {
        change(tx -> tx.sessions().insert(session));
        clock.advance(Duration.ofSeconds(10));
        assertThat(uncounted()).containsExactly(time(Optional.empty(), clock.instant()));
        assertThat(listed(tx -> tx.sessionUsages().toCount(farm(), queue.id(), 9))).isEmpty();

        Instant end = clock.instant();
        end(end);
        clock.advance(Duration.ofSeconds(10));
        assertThat(uncounted()).containsExactly(time(Optional.empty(), end));
        assertThatObject(read(tx -> tx.sessionUsages().queuesToCount(farm())))
                .isEqualTo(Set.of(queue.id()));

        change(tx -> tx.jobs().delete(job.key(), 1_000));
        assertThat(uncounted()).containsExactly(time(Optional.empty(), end));
        count();
        assertThat(uncounted()).isEmpty();
        assertThat(countedFor(window(start, start.plusSeconds(99)))).isEqualTo(10_000_000L);
    }

    @Test
    void aSessionThatGoesOnAfterItWasCountedIsCountedFromThere() {
        change(tx -> tx.sessions().insert(session));
        clock.advance(Duration.ofSeconds(10));
        Instant judged = clock.instant();
        end(judged);
        count();
        change(tx -> tx.sessions().reopen(session));
        clock.advance(Duration.ofSeconds(10));
        assertThat(uncounted()).containsExactly(time(Optional.of(judged), clock.instant()));

        Instant end = clock.instant();
        end(end);
        assertThat(uncounted()).containsExactly(time(Optional.of(judged), end));
        count();
        assertThat(uncounted()).isEmpty();
        assertThat(countedFor(window(start, start.plusSeconds(99)))).isEqualTo(20_000_000L);
    }

    @Test
    void aWindowCountsOnlyWhatLiesInIt() {
        change(tx -> tx.sessions().insert(session));
        clock.advance(Duration.ofSeconds(10));
        end(clock.instant());
        count();

        assertThat(countedFor(window(start, start.plusSeconds(10)))).isEqualTo(10_000_000L);
        assertThat(countedFor(window(start.plusSeconds(2), start.plusSeconds(99))))
                .isEqualTo(8_000_000L);
        assertThat(countedFor(window(start.plusSeconds(2), start.plusSeconds(5))))
                .isEqualTo(3_000_000L);
        assertThat(countedFor(window(start.minusSeconds(9), start.plusSeconds(1))))
                .isEqualTo(1_000_000L);
        assertThat(countedFor(window(start.plusSeconds(10), start.plusSeconds(99)))).isZero();
    }

    private int candidates() {
        return read(this::candidates);
    }

    private int candidates(Reading tx) {
        return tx.steps().candidates(farm(), fleet.id(), Optional.empty(), 9).size();
    }

    private List<WorkerTime> uncounted() {
        return listed(tx -> tx.sessionUsages().uncounted(farm(), queue.id(), clock.instant()));
    }

    private long countedFor(Budget budget) {
        return read(tx -> tx.sessionUsages().counted(budget));
    }

    private void end(Instant at) {
        change(tx ->
                tx.sessions()
                        .update(
                                new Session(
                                        session.job(),
                                        session.step(),
                                        session.id(),
                                        session.worker(),
                                        SessionLifecycle.ENDED,
                                        true,
                                        Optional.empty(),
                                        session.hostProperties(),
                                        session.startedAt(),
                                        Optional.of(at),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    private void count() {
        change(tx ->
                tx.sessionUsages()
                        .toCount(farm(), queue.id(), 9)
                        .forEach(ended -> tx.sessionUsages().count(farm(), ended, RATE)));
    }

    private WorkerTime time(Optional<Instant> counted, Instant to) {
        return new WorkerTime(fleet.id(), start, counted, to);
    }

    private Budget window(Instant from, Instant to) {
        return budget('9', queue, BudgetStatus.ACTIVE, new BudgetPeriod(from, to));
    }

    private Budget budget(char digit, Queue of, BudgetStatus status) {
        return budget(digit, of, status, new BudgetPeriod(start, start.plusSeconds(3600)));
    }

    private Budget budget(char digit, Queue of, BudgetStatus status, BudgetPeriod period) {
        return new Budget(
                farm(),
                BudgetId.ofHex(String.valueOf(digit).repeat(32)),
                of.id(),
                new Budget.Settings(
                        "Şirin",
                        "what it is for",
                        0.01f,
                        List.of(
                                new BudgetAction(
                                        StopAction.STOP_SCHEDULING_AND_COMPLETE_TASKS,
                                        33.3f,
                                        Optional.of("a|b|\n\"c\"")),
                                new BudgetAction(
                                        StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS,
                                        100,
                                        Optional.empty()),
                                new BudgetAction(
                                        StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS,
                                        0,
                                        Optional.of(""))),
                        period),
                status,
                Budget.Tracking.from(period.start()),
                Map.of("größe", ""),
                samples.audit());
    }
}
