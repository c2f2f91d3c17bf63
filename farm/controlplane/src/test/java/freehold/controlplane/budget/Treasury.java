package freehold.controlplane.budget;

import freehold.api.BudgetActionToAdd;
import freehold.api.BudgetActionType;
import freehold.api.BudgetSchedule;
import freehold.api.CreateBudgetRequest;
import freehold.api.DefaultQueueBudgetAction;
import freehold.api.DeleteBudgetRequest;
import freehold.api.FixedBudgetSchedule;
import freehold.api.GetBudgetRequest;
import freehold.api.GetBudgetResponse;
import freehold.api.GetQueueRequest;
import freehold.api.GetQueueResponse;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.UpdateBudgetRequest;
import freehold.api.UpdateJobRequest;
import freehold.api.UpdateQueueRequest;
import freehold.api.UsageTrackingResource;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.InterruptSessions;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.UpdateJob;
import freehold.controlplane.queue.GetQueue;
import freehold.controlplane.queue.UpdateQueue;
import freehold.controlplane.schedule.Studio;
import freehold.domain.budget.HourlyRate;
import freehold.domain.budget.Rates;
import freehold.domain.job.JobKey;
import freehold.domain.queue.Queue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A {@link Studio} in which an hour on a worker costs a dollar, with what is done to its budgets.
 */
public final class Treasury implements AutoCloseable {
    public static final Rates DOLLAR = new Rates(HourlyRate.ofDollars(BigDecimal.ONE), Map.of());

    private final Studio studio;
    private final Idempotency idempotency = new Idempotency();

    public Treasury(Path folder) {
        this(new Studio(folder));
    }

    /** Of a studio that is there already; its queue gets settings as the API gives them. */
    public Treasury(Studio studio) {
        this.studio = studio;
        studio.change(tx -> {
            Queue queue = tx.queues().find(Studio.FARM, Studio.QUEUE).orElseThrow();
            tx.queues()
                    .update(
                            new Queue(
                                    queue.farm(),
                                    queue.id(),
                                    queue.displayName(),
                                    queue.description(),
                                    "{\"farmId\":\"" + queue.farm() + "\",\"displayName\":\"q\"}",
                                    queue.tags(),
                                    queue.audit()));
            return queue;
        });
    }

    Studio studio() {
        return studio;
    }

    Instant now() {
        return studio.clock().instant();
    }

    /** Lets the service judge, as often as it has something to do; how much it did. */
    public int judge() {
        JudgeBudgets service =
                new JudgeBudgets(
                        studio.store(),
                        DOLLAR,
                        new InterruptSessions(
                                studio.store(), new JobSignals(studio.store(), studio.wakeups())),
                        studio.wakeups());
        int all = 0;
        int changes = service.runOnce(now());
        while (changes > 0) {
            all += changes;
            changes = service.runOnce(now());
        }
        return all;
    }

    /** A budget of so many dollars from now on for a day. */
    public String create(float dollars, BudgetActionToAdd... actions) {
        return create(dollars, it -> it.actions(List.of(actions)));
    }

    String create(float dollars, UnaryOperator<CreateBudgetRequest.Builder> settings) {
        CreateBudgetRequest.Builder usual =
                CreateBudgetRequest.builder()
                        .farmId(Studio.FARM.value())
                        .displayName("budget")
                        .usageTrackingResource(
                                new UsageTrackingResource.QueueId(Studio.QUEUE.value()))
                        .approximateDollarLimit(dollars)
                        .actions(List.of())
                        .schedule(schedule(now(), now().plus(Duration.ofDays(1))));
        return new CreateBudget(studio.store(), idempotency, studio.ids(), studio.wakeups())
                .handle(settings.apply(usual).build(), Studio.ADMINISTRATOR)
                .budgetId();
    }

    public void update(String id, UnaryOperator<UpdateBudgetRequest.Builder> change) {
        new UpdateBudget(studio.store(), idempotency, DOLLAR, studio.wakeups())
                .handle(
                        change.apply(
                                        UpdateBudgetRequest.builder()
                                                .farmId(Studio.FARM.value())
                                                .budgetId(id))
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    void delete(String id) {
        new DeleteBudget(studio.store(), studio.wakeups())
                .handle(
                        DeleteBudgetRequest.builder()
                                .farmId(Studio.FARM.value())
                                .budgetId(id)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    GetBudgetResponse get(String id) {
        return new GetBudget(studio.store(), DOLLAR, studio.clock())
                .handle(
                        GetBudgetRequest.builder().farmId(Studio.FARM.value()).budgetId(id).build(),
                        Studio.ADMINISTRATOR);
    }

    float used(String id) {
        return get(id).usages().approximateDollarUsage();
    }

    GetQueueResponse queue() {
        return new GetQueue(studio.store())
                .handle(
                        GetQueueRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    public void withoutBudget(DefaultQueueBudgetAction action) {
        new UpdateQueue(studio.store(), idempotency, studio.wakeups())
                .handle(
                        UpdateQueueRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .defaultBudgetAction(action)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** A user cancels a job. */
    void cancel(JobKey job) {
        new UpdateJob(studio.store(), idempotency, new JobSignals(studio.store(), studio.wakeups()))
                .handle(
                        UpdateJobRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .targetTaskRunStatus(JobTargetTaskRunStatus.CANCELED)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    static BudgetSchedule schedule(Instant from, Instant to) {
        return new BudgetSchedule.Fixed(
                FixedBudgetSchedule.builder().startTime(from).endTime(to).build());
    }

    public static BudgetActionToAdd complete(float percent) {
        return action(BudgetActionType.STOP_SCHEDULING_AND_COMPLETE_TASKS, percent);
    }

    public static BudgetActionToAdd cancel(float percent) {
        return action(BudgetActionType.STOP_SCHEDULING_AND_CANCEL_TASKS, percent);
    }

    private static BudgetActionToAdd action(BudgetActionType type, float percent) {
        return BudgetActionToAdd.builder().type(type).thresholdPercentage(percent).build();
    }

    @Override
    public void close() {
        studio.close();
    }
}
