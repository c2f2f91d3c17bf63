package freehold.controlplane.queue;

import freehold.api.CreateQueueOperation;
import freehold.api.CreateQueueRequest;
import freehold.api.CreateQueueResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.budget.JudgeBudgets;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Map;
import java.util.Optional;

/** {@code POST …/farms/{farmId}/queues}: a new queue, which no fleet serves yet. */
public final class CreateQueue implements CreateQueueOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Wakeups wakeups;

    public CreateQueue(Store store, Idempotency idempotency, Ids ids, Wakeups wakeups) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
        this.wakeups = wakeups;
    }

    @Override
    public CreateQueueResponse handle(CreateQueueRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "CreateQueue",
                        request.clientToken(),
                        request,
                        CreateQueueRequest.SHAPE,
                        CreateQueueResponse.SHAPE);
        var id = QueueId.ofHex(ids.next());
        var farm = new FarmId(request.farmId());
        var answer =
                store.write(
                        Optional.of(farm),
                        tx -> call.once(tx, () -> create(tx, farm, id, request, context)));
        wakeups.wake(JudgeBudgets.DUE);
        return answer;
    }

    private static CreateQueueResponse create(
            Transaction tx,
            FarmId farm,
            QueueId id,
            CreateQueueRequest request,
            CallContext context) {
        Existing.farm(tx, farm);
        QueueSettings.checkStorage(tx, request);
        tx.queues()
                .insert(
                        new Queue(
                                farm,
                                id,
                                request.displayName(),
                                request.description().orElse(""),
                                QueueSettings.text(request),
                                request.tags().orElse(Map.of()),
                                Audit.created(tx.now(), context.caller().principal())));
        return CreateQueueResponse.builder().queueId(id.value()).build();
    }
}
