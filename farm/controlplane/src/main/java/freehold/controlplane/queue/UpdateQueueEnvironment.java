package freehold.controlplane.queue;

import freehold.api.EnvironmentTemplateType;
import freehold.api.UpdateQueueEnvironmentOperation;
import freehold.api.UpdateQueueEnvironmentRequest;
import freehold.api.UpdateQueueEnvironmentResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code PATCH …/environments/{queueEnvironmentId}}: changes what is given; jobs that exist keep
 * what they were made with.
 */
public final class UpdateQueueEnvironment implements UpdateQueueEnvironmentOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;

    public UpdateQueueEnvironment(Store store, Idempotency idempotency) {
        this.store = store;
        this.idempotency = idempotency;
    }

    @Override
    public UpdateQueueEnvironmentResponse handle(
            UpdateQueueEnvironmentRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "UpdateQueueEnvironment",
                        request.clientToken(),
                        request,
                        UpdateQueueEnvironmentRequest.SHAPE,
                        UpdateQueueEnvironmentResponse.SHAPE);
        return store.write(
                Optional.of(new FarmId(request.farmId())),
                tx -> call.once(tx, () -> update(tx, request, context)));
    }

    private static UpdateQueueEnvironmentResponse update(
            Transaction tx, UpdateQueueEnvironmentRequest request, CallContext context) {
        var environment =
                Existing.queueEnvironment(
                        tx,
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new QueueEnvironmentId(request.queueEnvironmentId()));
        String template = request.template().orElse(environment.template());
        String type =
                request.templateType()
                        .map(EnvironmentTemplateType::value)
                        .orElse(environment.templateType());
        tx.queueEnvironments()
                .update(
                        new QueueEnvironment(
                                environment.farm(),
                                environment.queue(),
                                environment.id(),
                                QueueEnvironmentTemplates.read(
                                                template, EnvironmentTemplateType.valueOf(type))
                                        .environment()
                                        .name(),
                                request.priority().orElse(environment.priority()),
                                type,
                                template,
                                environment
                                        .audit()
                                        .updated(tx.now(), context.caller().principal())));
        return UpdateQueueEnvironmentResponse.builder().build();
    }
}
