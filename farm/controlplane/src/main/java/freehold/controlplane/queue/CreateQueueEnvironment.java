package freehold.controlplane.queue;

import freehold.api.CreateQueueEnvironmentOperation;
import freehold.api.CreateQueueEnvironmentRequest;
import freehold.api.CreateQueueEnvironmentResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code POST …/queues/{queueId}/environments}: an environment for every job that is submitted from
 * now on.
 */
public final class CreateQueueEnvironment implements CreateQueueEnvironmentOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;
    private final Ids ids;

    public CreateQueueEnvironment(Store store, Idempotency idempotency, Ids ids) {
        this.store = store;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @Override
    public CreateQueueEnvironmentResponse handle(
            CreateQueueEnvironmentRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "CreateQueueEnvironment",
                        request.clientToken(),
                        request,
                        CreateQueueEnvironmentRequest.SHAPE,
                        CreateQueueEnvironmentResponse.SHAPE);
        var id = QueueEnvironmentId.ofHex(ids.next());
        return store.write(
                Optional.of(new FarmId(request.farmId())),
                tx -> call.once(tx, () -> create(tx, id, request, context)));
    }

    private static CreateQueueEnvironmentResponse create(
            Transaction tx,
            QueueEnvironmentId id,
            CreateQueueEnvironmentRequest request,
            CallContext context) {
        var queue =
                Existing.queue(tx, new FarmId(request.farmId()), new QueueId(request.queueId()));
        var template = QueueEnvironmentTemplates.read(request.template(), request.templateType());
        tx.queueEnvironments()
                .insert(
                        new QueueEnvironment(
                                queue.farm(),
                                queue.id(),
                                id,
                                template.environment().name(),
                                request.priority(),
                                request.templateType().value(),
                                request.template(),
                                Audit.created(tx.now(), context.caller().principal())));
        return CreateQueueEnvironmentResponse.builder().queueEnvironmentId(id.value()).build();
    }
}
