package freehold.controlplane.explanation;

import static freehold.controlplane.budget.Treasury.cancel;
import static freehold.controlplane.budget.Treasury.complete;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.DefaultQueueBudgetAction;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.controlplane.budget.Treasury;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why tasks of a queue wait that budgets block. */
final class BlockedQueuesTest {
    private final ExplainedStudio farm;
    private final Treasury treasury;

    BlockedQueuesTest(@TempDir Path folder) {
        this.farm = new ExplainedStudio(folder);
        this.treasury = new Treasury(farm.studio());
    }

    @AfterEach
    void close() {
        farm.close();
    }

    @Test
    void aBudgetThatStopsTheQueueSaysWhatIsUsedOfHowMuchAndAtWhatItStops() {
        String budget = treasury.create(4, complete(50), cancel(100));
        JobKey job = farm.job(Ranch.step("Render", 5));
        WorkerKey worker = farm.studio().startedWorker();
        farm.begin(worker);
        WorkerKey idle = farm.studio().startedWorker();
        farm.studio().clock().advance(Duration.ofHours(3));
        treasury.judge();

        ExplanationReason reason = farm.first(farm.task(job, 0, 4));

        assertThat(reason.code()).isEqualTo(ReasonCode.BUDGET_THRESHOLD_REACHED);
        assertThat(reason.queueId()).contains(Studio.QUEUE.value());
        assertThat(reason.budgetId()).contains(budget);
        assertThat(reason.dollarUsage()).contains(3.0);
        assertThat(reason.dollarLimit()).contains(4.0);
        assertThat(reason.thresholdPercentage()).contains(50.0);
        assertThat(reason.action()).contains("STOP_SCHEDULING_AND_COMPLETE_TASKS");
        assertThat(reason.at()).contains(farm.studio().clock().instant());
        assertThat(reason.message()).contains("$3 of $4 are used", "what runs may end");
        assertThat(reason.remedy()).contains("UpdateBudget " + budget);
        assertThat(farm.codes(idle.id().value()))
                .containsExactly(ReasonCode.BUDGET_THRESHOLD_REACHED);

        treasury.update(budget, it -> it.approximateDollarLimit(100));
        treasury.judge();
        assertThat(farm.codes(farm.task(job, 0, 4))).containsExactly(ReasonCode.TAKEN_NEXT);
    }

    @Test
    void aQueueThatNeedsABudgetSaysSo() {
        treasury.withoutBudget(DefaultQueueBudgetAction.STOP_SCHEDULING_AND_CANCEL_TASKS);
        treasury.judge();
        JobKey job = farm.job(Ranch.step("Render", 5));
        WorkerKey worker = farm.studio().startedWorker();

        ExplanationReason reason = farm.first(job.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.NO_BUDGET_CONFIGURED);
        assertThat(reason.tasks()).contains(5L);
        assertThat(reason.action()).contains("STOP_SCHEDULING_AND_CANCEL_TASKS");
        assertThat(farm.codes(worker.id().value()))
                .containsExactly(ReasonCode.NO_BUDGET_CONFIGURED);
        treasury.withoutBudget(DefaultQueueBudgetAction.NONE);
        assertThat(farm.codes(job)).containsExactly(ReasonCode.TAKEN_NEXT);
    }
}
