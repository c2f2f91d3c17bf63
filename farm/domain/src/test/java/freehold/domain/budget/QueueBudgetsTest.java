package freehold.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.queue.QueueId;
import freehold.testkit.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What budgets come to: what is used of them, when they block their queue, what is told. */
final class QueueBudgetsTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final FleetId FLEET = FleetId.ofHex("f1".repeat(16));
    private static final FleetId CHEAP = FleetId.ofHex("f2".repeat(16));
    private static final HourlyRate DOLLAR = HourlyRate.ofDollars(BigDecimal.ONE);
    private static final Rates RATES =
            new Rates(DOLLAR, Map.of(CHEAP, HourlyRate.ofDollars(new BigDecimal("0.25"))));
    private static final BudgetPeriod DAY = new BudgetPeriod(NOON, NOON.plus(Duration.ofDays(1)));
    private static final BudgetAction COMPLETE_AT_50 =
            new BudgetAction(StopAction.STOP_SCHEDULING_AND_COMPLETE_TASKS, 50, Optional.empty());
    private static final BudgetAction CANCEL_AT_100 =
            new BudgetAction(StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS, 100, Optional.empty());

    @Test
    void aSessionCostsItsTimeTimesTheRateOfItsFleetTimesTheScaleOfTheFarm() {
        List<WorkerTime> times =
                List.of(hours(FLEET, 0, 2), hours(CHEAP, 0, 2), hours(FLEET, -5, -1));

        assertThat(UsedBudget.of(budget(10), times, RATES, 2).dollars()).isEqualByComparingTo("5");
        assertThat(UsedBudget.of(budget(10), times, RATES, 0).dollars()).isEqualByComparingTo("0");
        assertThat(UsedBudget.of(budget(10), times, Rates.FREE, 1).dollars())
                .isEqualByComparingTo("0");
    }

    @Test
    void onlyTheTimeOfThePeriodCountsAndOnlyOnce() {
        WorkerTime across = hours(FLEET, -1, 30);
        WorkerTime counted = new WorkerTime(FLEET, at(0), Optional.of(at(3)), at(4));

        assertThat(UsedBudget.of(budget(10), List.of(across), RATES, 1).dollars())
                .isEqualByComparingTo("24");
        assertThat(UsedBudget.of(budget(10), List.of(counted), RATES, 1).dollars())
                .isEqualByComparingTo("1");
        assertThat(UsedBudget.of(budget(10).counting(7), List.of(counted), RATES, 1).nanodollars())
                .isEqualTo(1_000_000_007L);
    }

    @ParameterizedTest
    @CsvSource({
        "4.9, ",
        "5, STOP_SCHEDULING_AND_COMPLETE_TASKS",
        "9.99, STOP_SCHEDULING_AND_COMPLETE_TASKS",
        "10, STOP_SCHEDULING_AND_CANCEL_TASKS",
        "99, STOP_SCHEDULING_AND_CANCEL_TASKS"
    })
    void theStrictestActionThatIsDueWins(double used, StopAction action) {
        QueueBudgets budgets = one(used, Optional.empty());

        assertThat(budgets.block(at(1)))
                .isEqualTo(
                        Optional.ofNullable(action)
                                .map(it ->
                                        new QueueBlock(
                                                BlockedReason.BUDGET_THRESHOLD_REACHED, it)));
        assertThat(budgets.judged(at(1)).getFirst().tracking().queueStoppedAt())
                .isEqualTo(Optional.ofNullable(action).map(_ -> at(1)));
    }

    @Test
    void whenAQueueWasStoppedStaysKnownUntilNoActionIsDue() {
        Budget stopped = one(6, Optional.empty()).judged(at(1)).getFirst();

        assertThat(again(stopped, 10).judged(at(2)).getFirst().tracking().queueStoppedAt())
                .contains(at(1));
        assertThat(again(stopped, 100).judged(at(3)).getFirst().tracking().queueStoppedAt())
                .isEmpty();
    }

    @Test
    void aBudgetThatIsOverIsInactiveAndBlocksNothing() {
        QueueBudgets budgets = one(10, Optional.empty());

        assertThat(budgets.block(at(24))).isEmpty();
        assertThat(budgets.judged(at(24)).getFirst().status()).isEqualTo(BudgetStatus.INACTIVE);
        assertThat(budgets.judged(at(24)).getFirst().tracking().counted())
                .isEqualTo(10_000_000_000L);
    }

    @Test
    void aQueueWithoutAnActiveBudgetDoesWhatItIsToDoThen() {
        StopAction action = StopAction.STOP_SCHEDULING_AND_COMPLETE_TASKS;
        Optional<QueueBlock> blocked =
                Optional.of(new QueueBlock(BlockedReason.NO_BUDGET_CONFIGURED, action));

        assertThat(new QueueBudgets(List.of(), Optional.of(action)).block(at(0)))
                .isEqualTo(blocked);
        assertThat(new QueueBudgets(List.of(), Optional.empty()).block(at(0))).isEmpty();
        assertThat(one(0, Optional.of(action)).block(at(1))).isEmpty();
        assertThat(one(0, Optional.of(action)).block(at(24))).isEqualTo(blocked);
    }

    @Test
    void aBudgetBeforeItsPeriodBlocksNothingAndIsABudgetAllTheSame() {
        QueueBudgets budgets = one(10, Optional.of(StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS));

        assertThat(budgets.block(at(-1))).isEmpty();
    }

    @Test
    void milestonesAreToldOnceUntilTheShareFallsAndGrowsAgain() {
        Budget before = budget(10);
        Budget at52 = one(5.2, Optional.empty()).judged(at(1)).getFirst();
        Budget raised = again(at52, 20).judged(at(2)).getFirst();
        Budget at35 =
                UsedBudget.of(raised.withCounted(7_000_000_000L), List.of(), RATES, 1)
                        .judged(at(3));

        assertThat(Milestones.reached(before, at52)).containsExactly(10f, 20f, 30f, 40f, 50f);
        assertThat(Milestones.reached(at52, at52)).isEmpty();
        assertThat(Milestones.reached(at52, raised)).isEmpty();
        assertThat(Milestones.reached(raised, at35)).containsExactly(30f);
    }

    @Test
    void whatIsNotTrackedIsNotCountedAndTrackingGoesOnFromThen() {
        Budget first = budget(10);
        WorkerTime open = hours(FLEET, 0, 2);
        Budget paused =
                UsedBudget.of(first, List.of(open), RATES, 1)
                        .revised(first.settings(), BudgetStatus.INACTIVE, first.audit(), at(2));
        assertThat(paused.tracking().counted()).isEqualTo(2_000_000_000L);
        assertThat(paused.uncounted(hours(FLEET, 0, 5), DOLLAR)).isZero();

        Budget resumed =
                UsedBudget.of(paused, List.of(), RATES, 1)
                        .revised(first.settings(), BudgetStatus.ACTIVE, first.audit(), at(5));
        assertThat(UsedBudget.of(resumed, List.of(hours(FLEET, 0, 6)), RATES, 1).dollars())
                .isEqualByComparingTo("3");
    }

    @Test
    void aNewPeriodIsCountedAnew() {
        Budget first = budget(10).withCounted(99);
        Budget.Settings later =
                new Budget.Settings("b", "", 10, List.of(), new BudgetPeriod(at(3), at(9)));

        Budget revised =
                UsedBudget.of(first, List.of(), RATES, 1)
                        .revised(later, BudgetStatus.ACTIVE, first.audit(), at(2));

        assertThat(revised.tracking().since()).isEqualTo(at(3));
        assertThat(revised.tracking().counted()).isZero();
    }

    /** Counting in parts comes to the last nanodollar to what counting at once does. */
    @Test
    void howeverOftenASessionIsCountedItCostsTheSame() {
        RandomGenerator random = Seeds.random(5);
        for (int round = 0; round < 500; round++) {
            HourlyRate rate = new HourlyRate(random.nextLong(10_000_000_000L));
            Instant from = at(0).plus(Duration.ofMillis(random.nextLong(-50_000, 50_000)));
            Budget budget = budget(10);
            Instant counted = from;
            long sum = 0;
            for (int part = 0; part < 5; part++) {
                Instant to = counted.plus(Duration.ofMillis(random.nextLong(40_000_000)));
                Optional<Instant> before = part == 0 ? Optional.empty() : Optional.of(counted);
                sum += budget.uncounted(new WorkerTime(FLEET, from, before, to), rate);
                counted = to;
            }
            assertThat(sum)
                    .isEqualTo(
                            budget.uncounted(
                                    new WorkerTime(FLEET, from, Optional.empty(), counted), rate));
        }
    }

    private static QueueBudgets one(double used, Optional<StopAction> without) {
        Budget budget =
                budget(10).withCounted(BigDecimal.valueOf(used).movePointRight(9).longValueExact());
        return new QueueBudgets(List.of(UsedBudget.of(budget, List.of(), RATES, 1)), without);
    }

    private static QueueBudgets again(Budget budget, float limit) {
        Budget changed =
                new Budget(
                        budget.farm(),
                        budget.id(),
                        budget.queue(),
                        new Budget.Settings("b", "", limit, budget.settings().actions(), DAY),
                        budget.status(),
                        budget.tracking(),
                        Map.of(),
                        budget.audit());
        return new QueueBudgets(
                List.of(UsedBudget.of(changed, List.of(), RATES, 1)), Optional.empty());
    }

    private static Budget budget(float limit) {
        return new Budget(
                FarmId.ofHex("fa".repeat(16)),
                BudgetId.ofHex("b1".repeat(16)),
                QueueId.ofHex("0b".repeat(16)),
                new Budget.Settings("b", "", limit, List.of(CANCEL_AT_100, COMPLETE_AT_50), DAY),
                BudgetStatus.ACTIVE,
                Budget.Tracking.from(NOON),
                Map.of(),
                Audit.created(NOON, "ada"));
    }

    private static WorkerTime hours(FleetId fleet, int from, int to) {
        return new WorkerTime(fleet, at(from), Optional.empty(), at(to));
    }

    private static Instant at(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
