package freehold.simulation;

import freehold.api.DeadlineOperations;
import freehold.api.UpdateLimitRequest;
import freehold.api.UpdateQueueLimitAssociationRequest;
import freehold.api.UpdateQueueLimitAssociationStatus;
import freehold.controlplane.access.CallContext;
import freehold.protocol.Reply;
import freehold.simulation.Exchange.Kind;
import freehold.simulation.SimulatedWorker.World;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Somebody who has more licenses one day and fewer the next, and keeps them from the queue. */
final class LimitKeeper {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** By then whatever was sent before has come to the server, or never will. */
    private static final Duration LATEST = Duration.ofSeconds(90);

    private static final int MOST = 5;

    private final World world;
    private final AtomicBoolean leaves = new AtomicBoolean();
    private final AtomicLong sizes = new AtomicLong();
    private final AtomicLong uses = new AtomicLong();

    LimitKeeper(World world) {
        this.world = world;
    }

    /** Acts again and again, until it is to end well. */
    void begin() {
        world.agenda()
                .in(
                        world.chance().millis(1_000, 30_000),
                        "keeper",
                        () -> {
                            if (!leaves.get()) {
                                act();
                                begin();
                            }
                        });
    }

    /** Leaves behind what every step can have. */
    void endWell() {
        leaves.set(true);
        world.agenda()
                .in(
                        LATEST,
                        "keeper",
                        () -> {
                            resize(MOST);
                            use(UpdateQueueLimitAssociationStatus.ACTIVE);
                        });
    }

    private void act() {
        if (world.chance().happens(0.6)) {
            resize(world.chance().between(1, MOST));
            return;
        }
        use(
                world.chance().happens(0.5)
                        ? UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS
                        : UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_CANCEL_TASKS);
        world.agenda()
                .in(
                        world.chance().millis(1_000, 20_000),
                        "keeper",
                        () -> use(UpdateQueueLimitAssociationStatus.ACTIVE));
    }

    private void resize(int maxCount) {
        UpdateLimitRequest request =
                UpdateLimitRequest.builder()
                        .farmId(world.site().farmId())
                        .limitId(world.site().limitId())
                        .maxCount(maxCount)
                        .build();
        sayUntilTaken(
                "UpdateLimit",
                it -> it.updateLimit().handle(request, Site.administrator()),
                new Wish(sizes, sizes.incrementAndGet()));
    }

    private void use(UpdateQueueLimitAssociationStatus status) {
        UpdateQueueLimitAssociationRequest request =
                UpdateQueueLimitAssociationRequest.builder()
                        .farmId(world.site().farmId())
                        .queueId(world.site().queueId())
                        .limitId(world.site().limitId())
                        .status(status)
                        .build();
        sayUntilTaken(
                "UpdateQueueLimitAssociation",
                it -> it.updateQueueLimitAssociation().handle(request, Site.administrator()),
                new Wish(uses, uses.incrementAndGet()));
    }

    /** One of several wishes, of which the last holds. */
    private record Wish(AtomicLong all, long number) {
        boolean holds() {
            return all.get() == number;
        }
    }

    /** Says it until the farm has taken it, or there is a newer wish. */
    private <T> void sayUntilTaken(
            String operation, Function<DeadlineOperations<CallContext>, T> what, Wish wish) {
        if (!wish.holds()) {
            return;
        }
        world.network()
                .send(
                        new Exchange.Call<>(
                                "keeper",
                                operation,
                                Kind.REPEATABLE,
                                PATIENCE,
                                operations -> new Reply.Answer<>(what.apply(operations))),
                        outcome -> {
                            if (!(outcome instanceof Outcome.Answered<?>)) {
                                world.agenda()
                                        .in(
                                                world.chance().millis(500, 5_000),
                                                "retry",
                                                () -> sayUntilTaken(operation, what, wish));
                            }
                        });
    }
}
