package freehold.controlplane.budget;

import static freehold.controlplane.budget.Treasury.cancel;
import static freehold.controlplane.budget.Treasury.complete;
import static freehold.controlplane.budget.Treasury.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.BudgetActionToAdd;
import freehold.api.BudgetSchedule;
import freehold.api.BudgetStatus;
import freehold.api.BudgetSummary;
import freehold.api.ConflictException;
import freehold.api.DeleteFarmRequest;
import freehold.api.DeleteQueueRequest;
import freehold.api.GetBudgetResponse;
import freehold.api.ListBudgetsRequest;
import freehold.api.ResourceNotFoundException;
import freehold.api.ResponseBudgetAction;
import freehold.api.UsageTrackingResource;
import freehold.api.ValidationException;
import freehold.controlplane.farm.DeleteFarm;
import freehold.controlplane.queue.DeleteQueue;
import freehold.controlplane.schedule.Studio;
import freehold.domain.budget.BudgetId;
import freehold.domain.queue.QueueId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CreateBudget, GetBudget, ListBudgets, UpdateBudget and DeleteBudget. */
final class BudgetOperationsTest {
    private final Treasury treasury;
    private final Studio studio;

    BudgetOperationsTest(@TempDir Path folder) {
        this.treasury = new Treasury(folder);
        this.studio = treasury.studio();
    }

    @AfterEach
    void close() {
        treasury.close();
    }

    @Test
    void aBudgetShowsWhatItWasCreatedWith() {
        String id =
                treasury.create(
                        0.1f,
                        it ->
                                it.description("for shots")
                                        .actions(List.of(complete(33.3f), cancel(100)))
                                        .tags(Map.of("a", "b")));

        GetBudgetResponse budget = treasury.get(id);
        assertThat(budget.status()).isEqualTo(BudgetStatus.ACTIVE);
        assertThat(budget.description()).contains("for shots");
        assertThat(budget.approximateDollarLimit()).isEqualTo(0.1f);
        assertThat(budget.usages().approximateDollarUsage()).isZero();
        assertThat(budget.usageTrackingResource())
                .isEqualTo(new UsageTrackingResource.QueueId(Studio.QUEUE.value()));
        assertThat(budget.actions())
                .extracting(ResponseBudgetAction::thresholdPercentage)
                .containsExactly(33.3f, 100f);
        assertThat(budget.schedule())
                .isEqualTo(schedule(treasury.now(), treasury.now().plus(Duration.ofDays(1))));
        assertThat(budget.queueStoppedAt()).isEmpty();
        assertThat(budget.updatedAt()).isEmpty();
        assertThat(
                        studio.<Map<String, String>>change(tx ->
                                tx.budgets()
                                        .find(Studio.FARM, new BudgetId(id))
                                        .orElseThrow()
                                        .tags()))
                .containsEntry("a", "b");
    }

    @Test
    void aPeriodThatBeganInThePastBeginsWithTheBudget() {
        String id =
                treasury.create(
                        1,
                        it ->
                                it.schedule(
                                        schedule(
                                                treasury.now().minusSeconds(99),
                                                treasury.now().plusSeconds(99))));
        BudgetSchedule given = treasury.get(id).schedule();

        assertThat(given).isEqualTo(schedule(treasury.now(), treasury.now().plusSeconds(99)));
        studio.clock().advance(Duration.ofSeconds(50));
        treasury.update(id, it -> it.schedule(given));
        assertThat(treasury.get(id).schedule()).isEqualTo(given);
    }

    @Test
    void aPeriodMustEndAfterItBegins() {
        assertThatThrownBy(() ->
                        treasury.create(
                                1,
                                it ->
                                        it.schedule(
                                                schedule(
                                                        treasury.now().minusSeconds(99),
                                                        treasury.now().minusSeconds(9)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("endTime");
    }

    @Test
    void anUpdateChangesWhatItGivesAndActionsAreKnownByTypeAndThreshold() {
        String id = treasury.create(10, complete(50), cancel(90));

        treasury.update(
                id,
                it ->
                        it.displayName("other")
                                .approximateDollarLimit(20)
                                .actionsToAdd(
                                        List.of(
                                                complete(50).toBuilder().description("new").build(),
                                                complete(90))));

        GetBudgetResponse budget = treasury.get(id);
        assertThat(budget.displayName()).isEqualTo("other");
        assertThat(budget.approximateDollarLimit()).isEqualTo(20f);
        assertThat(budget.actions())
                .extracting(action -> action.type() + " " + action.thresholdPercentage())
                .containsExactly(
                        "STOP_SCHEDULING_AND_CANCEL_TASKS 90.0",
                        "STOP_SCHEDULING_AND_COMPLETE_TASKS 50.0",
                        "STOP_SCHEDULING_AND_COMPLETE_TASKS 90.0");
        assertThat(budget.actions().get(1).description()).contains("new");
        assertThat(budget.updatedAt()).contains(treasury.now());
    }

    @Test
    void aBudgetHasAtMostTenActions() {
        String id = treasury.create(10, complete(50));
        List<BudgetActionToAdd> ten =
                IntStream.range(0, 10).mapToObj(percent -> cancel(percent)).toList();

        assertThatThrownBy(() -> treasury.update(id, it -> it.actionsToAdd(ten)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("at most 10 actions");
    }

    @Test
    void aBudgetThatIsOverIsActiveAgainOnlyWithALaterEnd() {
        String id = treasury.create(10);
        studio.clock().advance(Duration.ofDays(2));
        treasury.judge();

        assertThatThrownBy(() -> treasury.update(id, it -> it.status(BudgetStatus.ACTIVE)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("later endTime");
        treasury.update(
                id,
                it ->
                        it.status(BudgetStatus.ACTIVE)
                                .schedule(schedule(treasury.now(), treasury.now().plusSeconds(9))));
        assertThat(treasury.get(id).status()).isEqualTo(BudgetStatus.ACTIVE);
    }

    @Test
    void budgetsAreListedByStatusAndPageByPage() {
        String first = treasury.create(1);
        String second = treasury.create(2);
        String third = treasury.create(3);
        treasury.update(second, it -> it.status(BudgetStatus.INACTIVE));

        assertThat(list(Optional.empty(), 9)).containsExactly(first, second, third);
        assertThat(list(Optional.empty(), 2)).containsExactly(first, second);
        assertThat(list(Optional.of(BudgetStatus.ACTIVE), 9)).containsExactly(first, third);
    }

    @Test
    void whatIsMissingIsNamed() {
        String gone = BudgetId.ofHex("00".repeat(16)).value();

        assertThatThrownBy(() -> treasury.get(gone))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        missing -> assertThat(missing.resourceType()).isEqualTo("budget"));
        assertThatThrownBy(() ->
                        treasury.create(
                                1,
                                it ->
                                        it.usageTrackingResource(
                                                new UsageTrackingResource.QueueId(
                                                        QueueId.ofHex("00".repeat(16)).value()))))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        missing -> assertThat(missing.resourceType()).isEqualTo("queue"));
    }

    @Test
    void aQueueAndAFarmStayWhileTheyHaveABudget() {
        String budget = treasury.create(1);
        studio.change(tx -> {
            tx.queueFleetAssociations().delete(Studio.FARM, Studio.QUEUE, Studio.FLEET);
            tx.fleets().delete(Studio.FARM, Studio.FLEET);
            return tx;
        });
        DeleteQueueRequest ofQueue =
                DeleteQueueRequest.builder()
                        .farmId(Studio.FARM.value())
                        .queueId(Studio.QUEUE.value())
                        .build();
        DeleteFarmRequest ofFarm = DeleteFarmRequest.builder().farmId(Studio.FARM.value()).build();
        DeleteQueue deleteQueue = new DeleteQueue(studio.store());
        DeleteFarm deleteFarm = new DeleteFarm(studio.store());

        assertThatThrownBy(() -> deleteQueue.handle(ofQueue, Studio.ADMINISTRATOR))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(budget);
        assertThatThrownBy(() -> deleteFarm.handle(ofFarm, Studio.ADMINISTRATOR))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("budget");
        treasury.delete(budget);
        deleteQueue.handle(ofQueue, Studio.ADMINISTRATOR);
        deleteFarm.handle(ofFarm, Studio.ADMINISTRATOR);
    }

    private List<String> list(Optional<BudgetStatus> status, int limit) {
        return new ListBudgets(studio.store(), Treasury.DOLLAR, studio.clock())
                        .handle(
                                ListBudgetsRequest.builder()
                                        .farmId(Studio.FARM.value())
                                        .status(status)
                                        .maxResults(limit)
                                        .build(),
                                Studio.ADMINISTRATOR)
                        .budgets()
                        .stream()
                        .map(BudgetSummary::budgetId)
                        .toList();
    }
}
