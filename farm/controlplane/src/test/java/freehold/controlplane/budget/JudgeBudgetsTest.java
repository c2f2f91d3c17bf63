package freehold.controlplane.budget;

import static freehold.controlplane.budget.Treasury.cancel;
import static freehold.controlplane.budget.Treasury.complete;
import static freehold.controlplane.budget.Treasury.schedule;
import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import freehold.api.AssignedSessionAction;
import freehold.api.BudgetActionToRemove;
import freehold.api.BudgetActionType;
import freehold.api.BudgetStatus;
import freehold.api.CompletedStatus;
import freehold.api.DefaultQueueBudgetAction;
import freehold.api.QueueBlockedReason;
import freehold.api.QueueStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.controlplane.schedule.Studio;
import freehold.domain.event.EventPosition;
import freehold.domain.event.RecordedChanges;
import freehold.domain.event.StatusChange.BudgetThresholdReached;
import freehold.domain.farm.Farm;
import freehold.domain.job.JobKey;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.protocol.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How budgets block a queue and free it, what is used of them, and what becomes of its tasks. */
final class JudgeBudgetsTest {
    private final Treasury treasury;
    private final Studio studio;

    JudgeBudgetsTest(@TempDir Path folder) {
        this.treasury = new Treasury(folder);
        this.studio = treasury.studio();
    }

    @AfterEach
    void close() {
        treasury.close();
    }

    @Test
    void aSessionIsUsedWhileItRunsAndAfterItsEnd() {
        String budget = treasury.create(10);
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        pass(2);
        treasury.judge();
        assertThat(treasury.used(budget)).isEqualTo(2f);

        report(worker, run, CompletedStatus.SUCCEEDED);
        assertThat(treasury.used(budget)).isEqualTo(2f);
        assertThat(treasury.judge()).isEqualTo(1);
        pass(2);
        assertThat(treasury.used(budget)).isEqualTo(2f);
        scale(1.5);
        assertThat(treasury.used(budget)).isEqualTo(3f);
    }

    @Test
    void aQueueWhoseBudgetIsUsedUpHandsOutNothingAndGoesOnWhenItIsRaised() {
        String budget = treasury.create(10, complete(50));
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(2, List.of(), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        pass(5);
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING);

        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING_BLOCKED);
        assertThat(treasury.queue().blockedReason())
                .contains(QueueBlockedReason.BUDGET_THRESHOLD_REACHED);
        assertThat(treasury.get(budget).queueStoppedAt()).contains(treasury.now());
        assertThat(statuses(job)).contains(TaskStatus.SCHEDULED);
        UpdateWorkerScheduleResponse over = report(worker, run, CompletedStatus.SUCCEEDED);
        assertThat(over.assignedSessions()).isEmpty();
        assertThat(statuses(job)).containsExactly(TaskStatus.SUCCEEDED, TaskStatus.READY);

        assertThat(studio.reply(worker, none())).isInstanceOf(Reply.WaitFor.class);
        treasury.update(budget, it -> it.approximateDollarLimit(20));
        treasury.judge();
        assertThat(studio.planner().runOnce(treasury.now())).isEqualTo(1);
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING);
        assertThat(treasury.queue().blockedReason()).isEmpty();
        assertThat(treasury.get(budget).queueStoppedAt()).isEmpty();
    }

    @Test
    void tasksThatAreToBeCanceledAreInterruptedAndReadyAgain() {
        treasury.create(10, complete(50), cancel(90));
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        studio.call(worker, Map.of(run.sessionActionId(), running(treasury.now())));
        pass(5);
        treasury.judge();
        assertThat(statuses(job)).containsExactly(TaskStatus.RUNNING);

        pass(4);
        treasury.judge();
        assertThat(statuses(job)).containsExactly(TaskStatus.INTERRUPTING);
        assertThat(studio.call(worker, none()).cancelSessionActions().values())
                .containsExactly(List.of(run.sessionActionId()));
        assertThat(report(worker, run, CompletedStatus.CANCELED).assignedSessions()).isEmpty();
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        treasury.judge();
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();
    }

    @Test
    void whatAUserWantsOfATaskThatIsInterruptedStays() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        studio.call(worker, Map.of(run.sessionActionId(), running(treasury.now())));
        treasury.create(10, cancel(0));
        treasury.judge();
        assertThat(statuses(job)).containsExactly(TaskStatus.INTERRUPTING);

        treasury.cancel(job);
        treasury.judge();
        report(worker, run, CompletedStatus.CANCELED);
        assertThat(statuses(job)).containsExactly(TaskStatus.CANCELED);
    }

    @Test
    void aBudgetThatIsInactiveOrGoneOrHasNoSuchActionBlocksNothing() {
        String budget = treasury.create(10, complete(0));
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING_BLOCKED);

        treasury.update(budget, it -> it.status(BudgetStatus.INACTIVE));
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.IDLE);
        treasury.update(budget, it -> it.status(BudgetStatus.ACTIVE));
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING_BLOCKED);
        treasury.update(
                budget,
                it ->
                        it.actionsToRemove(
                                List.of(
                                        BudgetActionToRemove.builder()
                                                .type(
                                                        BudgetActionType
                                                                .STOP_SCHEDULING_AND_COMPLETE_TASKS)
                                                .thresholdPercentage(0)
                                                .build())));
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.IDLE);
        treasury.update(budget, it -> it.actionsToAdd(List.of(cancel(0))));
        treasury.judge();
        treasury.delete(budget);
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.IDLE);
    }

    @Test
    void aQueueThatNeedsABudgetIsBlockedWithoutOneAndAfterItsEnd() {
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        treasury.withoutBudget(DefaultQueueBudgetAction.STOP_SCHEDULING_AND_COMPLETE_TASKS);
        treasury.judge();
        assertThat(treasury.queue().blockedReason())
                .contains(QueueBlockedReason.NO_BUDGET_CONFIGURED);
        assertThat(studio.call(worker, none()).assignedSessions()).isEmpty();

        String budget = treasury.create(10);
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING);
        pass(24);
        treasury.judge();
        assertThat(treasury.get(budget).status()).isEqualTo(BudgetStatus.INACTIVE);
        assertThat(treasury.queue().blockedReason())
                .contains(QueueBlockedReason.NO_BUDGET_CONFIGURED);
        treasury.withoutBudget(DefaultQueueBudgetAction.NONE);
        treasury.judge();
        assertThat(treasury.queue().status()).isEqualTo(QueueStatus.SCHEDULING);
    }

    @Test
    void anInactiveBudgetKeepsWhatWasUsedAndANewPeriodIsCountedAnew() {
        String budget = treasury.create(10);
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        AssignedSessionAction run = actions(studio.call(worker, none())).getFirst();
        pass(2);
        treasury.update(budget, it -> it.status(BudgetStatus.INACTIVE));
        pass(1);
        assertThat(treasury.used(budget)).isEqualTo(2f);
        treasury.update(budget, it -> it.status(BudgetStatus.ACTIVE));
        pass(3);
        report(worker, run, CompletedStatus.SUCCEEDED);
        treasury.judge();
        assertThat(treasury.used(budget)).isEqualTo(5f);

        var whole = schedule(treasury.now().minus(Duration.ofHours(5)), treasury.now());
        treasury.update(budget, it -> it.schedule(whole));
        assertThat(treasury.used(budget)).isCloseTo(5f, within(1e-6f));
        treasury.judge();
        assertThat(treasury.get(budget).status()).isEqualTo(BudgetStatus.INACTIVE);
    }

    @Test
    void whatIsReachedIsToldOnceAndAgainAfterTheLimitWasRaised() {
        String budget = treasury.create(10, complete(15));
        WorkerKey worker = studio.startedWorker();
        studio.submit(1, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, none());
        pass(2);
        treasury.judge();
        assertThat(told(budget)).containsExactly(10f, 15f, 20f);
        treasury.judge();
        treasury.update(budget, it -> it.approximateDollarLimit(100));
        treasury.judge();
        pass(8);
        treasury.judge();
        assertThat(told(budget)).containsExactly(10f, 15f, 20f, 10f);
    }

    private List<Float> told(String budget) {
        List<RecordedChanges> records =
                studio.store()
                        .read(reading ->
                                reading.events().from(Studio.FARM, EventPosition.START, 1_000));
        return records.stream()
                .flatMap(record -> record.changes().changes().stream())
                .filter(BudgetThresholdReached.class::isInstance)
                .map(BudgetThresholdReached.class::cast)
                .filter(reached -> reached.budget().value().equals(budget))
                .map(BudgetThresholdReached::percent)
                .toList();
    }

    private void pass(int hours) {
        studio.clock().advance(Duration.ofHours(hours));
    }

    private UpdateWorkerScheduleResponse report(
            WorkerKey worker, AssignedSessionAction action, CompletedStatus status) {
        return studio.call(worker, Map.of(action.sessionActionId(), ended(status, treasury.now())));
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(task -> task.status()).toList();
    }

    private void scale(double factor) {
        studio.change(tx -> {
            Farm farm = tx.farms().find(Studio.FARM).orElseThrow();
            tx.farms()
                    .update(
                            new Farm(
                                    farm.id(),
                                    farm.displayName(),
                                    farm.description(),
                                    farm.kmsKeyArn(),
                                    factor,
                                    farm.tags(),
                                    farm.audit()));
            return farm;
        });
    }
}
