package freehold.controlplane.queue;

import freehold.api.UpdateQueueOperation;
import freehold.api.UpdateQueueRequest;
import freehold.api.UpdateQueueResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.budget.JudgeBudgets;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code PATCH …/queues/{queueId}}: changes what is given and keeps the rest; scheduling follows
 * from the next assignment on. What a fleet must agree on with the queue cannot be changed against
 * a fleet that is associated with it.
 */
public final class UpdateQueue implements UpdateQueueOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Wakeups wakeups;

    public UpdateQueue(Store store, Idempotency idempotency, Wakeups wakeups) {
        this.store = store;
        this.idempotency = idempotency;
        this.wakeups = wakeups;
    }

    @Override
    public UpdateQueueResponse handle(UpdateQueueRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "UpdateQueue",
                        request.clientToken(),
                        request,
                        UpdateQueueRequest.SHAPE,
                        UpdateQueueResponse.SHAPE);
        var farm = new FarmId(request.farmId());
        var id = new QueueId(request.queueId());
        var answer =
                store.write(
                        Optional.of(farm),
                        tx ->
                                call.once(
                                        tx,
                                        () ->
                                                update(
                                                        tx,
                                                        Existing.queue(tx, farm, id),
                                                        request,
                                                        context)));
        wakeups.wake(JudgeBudgets.DUE);
        return answer;
    }

    private static UpdateQueueResponse update(
            Transaction tx, Queue queue, UpdateQueueRequest request, CallContext context) {
        var settings = QueueSettings.updated(QueueSettings.of(queue), request);
        var updated =
                new Queue(
                        queue.farm(),
                        queue.id(),
                        settings.displayName(),
                        settings.description().orElse(""),
                        QueueSettings.text(settings),
                        queue.tags(),
                        queue.audit().updated(tx.now(), context.caller().principal()));
        if (isAboutStorage(request)) {
            QueueSettings.checkStorage(tx, settings);
        }
        if (isAboutStorage(request) || request.jobRunAsUser().isPresent()) {
            QueueFleetRules.checkFleetsOf(tx, updated);
        }
        tx.queues().update(updated);
        return UpdateQueueResponse.builder().build();
    }

    private static boolean isAboutStorage(UpdateQueueRequest request) {
        return Stream.of(
                        request.allowedStorageProfileIdsToAdd(),
                        request.allowedStorageProfileIdsToRemove(),
                        request.requiredFileSystemLocationNamesToAdd(),
                        request.requiredFileSystemLocationNamesToRemove())
                .anyMatch(Optional::isPresent);
    }
}
