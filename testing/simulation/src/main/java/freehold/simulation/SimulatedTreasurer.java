package freehold.simulation;

import freehold.api.BudgetActionToAdd;
import freehold.api.BudgetActionType;
import freehold.api.BudgetSchedule;
import freehold.api.BudgetStatus;
import freehold.api.CreateBudgetRequest;
import freehold.api.DeadlineOperations;
import freehold.api.DefaultQueueBudgetAction;
import freehold.api.DeleteBudgetRequest;
import freehold.api.FixedBudgetSchedule;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateBudgetRequest;
import freehold.api.UpdateQueueRequest;
import freehold.api.UsageTrackingResource;
import freehold.controlplane.access.CallContext;
import freehold.domain.budget.Budget;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.protocol.Reply;
import freehold.simulation.Exchange.Kind;
import freehold.simulation.SimulatedWorker.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Somebody who gives the queue little money, and then more. */
final class SimulatedTreasurer {
    private static final String NAME = "treasurer";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** By then whatever was sent before has come to the server, or never will. */
    private static final Duration LATEST = Duration.ofSeconds(90);

    private static final int MOST = 3;

    private final World world;
    private final SimulatedServer server;
    private final AtomicBoolean leaves = new AtomicBoolean();
    private final AtomicLong tokens = new AtomicLong();

    SimulatedTreasurer(World world, SimulatedServer server) {
        this.world = world;
        this.server = server;
    }

    /** Acts again and again, until it is to end well. */
    void begin() {
        world.agenda()
                .in(
                        world.chance().millis(500, 10_000),
                        NAME,
                        () -> {
                            if (!leaves.get()) {
                                act();
                                begin();
                            }
                        });
    }

    /** Leaves the queue free. */
    void endWell() {
        leaves.set(true);
        for (Duration after : List.of(Duration.ofSeconds(1), LATEST)) {
            world.agenda().in(after, NAME, this::freeTheQueue);
        }
    }

    private void act() {
        Optional<List<Budget>> found = budgets();
        if (found.isEmpty()) {
            return;
        }
        List<Budget> budgets = found.get();
        if (budgets.size() < MOST && world.chance().happens(0.3)) {
            create();
        } else if (!budgets.isEmpty()) {
            change(world.chance().oneOf(budgets));
        } else {
            needBudget(
                    world.chance()
                            .oneOf(
                                    List.of(
                                            DefaultQueueBudgetAction.NONE,
                                            DefaultQueueBudgetAction
                                                    .STOP_SCHEDULING_AND_COMPLETE_TASKS,
                                            DefaultQueueBudgetAction
                                                    .STOP_SCHEDULING_AND_CANCEL_TASKS)));
        }
    }

    private void change(Budget budget) {
        switch (world.chance().between(0, 5)) {
            case 0 -> delete(budget);
            case 1 -> update(budget, it -> it.status(BudgetStatus.INACTIVE));
            case 2 -> update(budget, it -> it.status(BudgetStatus.ACTIVE).schedule(schedule()));
            default -> update(budget, it -> it.approximateDollarLimit(limit()));
        }
    }

    private Optional<List<Budget>> budgets() {
        return server.look(reading ->
                reading.budgets()
                        .of(
                                new FarmId(world.site().farmId()),
                                new QueueId(world.site().queueId())));
    }

    /** What some sessions cost together in some seconds or minutes. */
    private float limit() {
        return world.chance().between(1, 60) / 100f;
    }

    private BudgetSchedule schedule() {
        Instant now = world.agenda().instant();
        return new BudgetSchedule.Fixed(
                FixedBudgetSchedule.builder()
                        .startTime(now.minus(world.chance().millis(0, 60_000)))
                        .endTime(now.plus(world.chance().millis(5_000, 600_000)))
                        .build());
    }

    private BudgetActionToAdd action(BudgetActionType type) {
        return BudgetActionToAdd.builder()
                .type(type)
                .thresholdPercentage(world.chance().between(1, 100))
                .build();
    }

    private void create() {
        CreateBudgetRequest request =
                CreateBudgetRequest.builder()
                        .farmId(world.site().farmId())
                        .displayName("budget")
                        .clientToken(token())
                        .usageTrackingResource(
                                new UsageTrackingResource.QueueId(world.site().queueId()))
                        .approximateDollarLimit(limit())
                        .actions(
                                List.of(
                                        action(BudgetActionType.STOP_SCHEDULING_AND_COMPLETE_TASKS),
                                        action(BudgetActionType.STOP_SCHEDULING_AND_CANCEL_TASKS)))
                        .schedule(schedule())
                        .build();
        call(
                "CreateBudget",
                Kind.ONCE,
                it -> it.createBudget().handle(request, Site.administrator()),
                _ -> {});
    }

    private void update(Budget budget, UnaryOperator<UpdateBudgetRequest.Builder> change) {
        UpdateBudgetRequest request =
                change.apply(
                                UpdateBudgetRequest.builder()
                                        .farmId(world.site().farmId())
                                        .budgetId(budget.id().value())
                                        .clientToken(token()))
                        .build();
        call(
                "UpdateBudget",
                Kind.ONCE,
                it -> it.updateBudget().handle(request, Site.administrator()),
                _ -> {});
    }

    private void delete(Budget budget) {
        DeleteBudgetRequest request =
                DeleteBudgetRequest.builder()
                        .farmId(world.site().farmId())
                        .budgetId(budget.id().value())
                        .build();
        call(
                "DeleteBudget",
                Kind.REPEATABLE,
                it -> it.deleteBudget().handle(request, Site.administrator()),
                outcome -> {
                    if (leaves.get() && !isGone(outcome)) {
                        world.agenda().in(Duration.ofSeconds(5), "retry", () -> delete(budget));
                    }
                });
    }

    private static boolean isGone(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Answered<?> _ -> true;
            case Outcome.Refused<?>(var error) -> error instanceof ResourceNotFoundException;
            case Outcome.Unknown<?> _ -> false;
        };
    }

    private void needBudget(DefaultQueueBudgetAction action) {
        UpdateQueueRequest request =
                UpdateQueueRequest.builder()
                        .farmId(world.site().farmId())
                        .queueId(world.site().queueId())
                        .clientToken(token())
                        .defaultBudgetAction(action)
                        .build();
        call(
                "UpdateQueue",
                Kind.ONCE,
                it -> it.updateQueue().handle(request, Site.administrator()),
                outcome -> {
                    if (leaves.get() && !(outcome instanceof Outcome.Answered<?>)) {
                        world.agenda()
                                .in(
                                        Duration.ofSeconds(5),
                                        "retry",
                                        () -> needBudget(DefaultQueueBudgetAction.NONE));
                    }
                });
    }

    private void freeTheQueue() {
        needBudget(DefaultQueueBudgetAction.NONE);
        deleteBudgets();
    }

    /** Deletes those that there are, once they are seen. */
    private void deleteBudgets() {
        budgets()
                .ifPresentOrElse(
                        all -> all.forEach(this::delete),
                        () -> world.agenda().in(Duration.ofSeconds(5), NAME, this::deleteBudgets));
    }

    private String token() {
        return NAME + "-" + tokens.incrementAndGet();
    }

    private <T> void call(
            String operation,
            Kind kind,
            Function<DeadlineOperations<CallContext>, T> carryOut,
            Consumer<Outcome<T>> then) {
        world.network()
                .send(
                        new Exchange.Call<>(
                                NAME,
                                operation,
                                kind,
                                PATIENCE,
                                operations -> new Reply.Answer<>(carryOut.apply(operations))),
                        then);
    }
}
