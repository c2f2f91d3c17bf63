package freehold.controlplane.worker;

import freehold.api.AssumeQueueRoleForWorkerOperation;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AssumeQueueRoleForWorkerResponse;
import freehold.api.AwsCredentials;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.entity.QueueSettings;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.Optional;

/**
 * {@code GET …/workers/{workerId}/queue-roles}: credentials of a queue for the worker's session of
 * it; none if the queue has no role.
 */
public final class AssumeQueueRoleForWorker
        implements AssumeQueueRoleForWorkerOperation<CallContext> {
    private final Store store;
    private final CredentialIssuer issuer;

    public AssumeQueueRoleForWorker(Store store, CredentialIssuer issuer) {
        this.store = store;
        this.issuer = issuer;
    }

    @Override
    public AssumeQueueRoleForWorkerResponse handle(
            AssumeQueueRoleForWorkerRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        QueueId queue = new QueueId(request.queueId());
        boolean hasRole = store.read(reading -> hasRole(reading, key, queue));
        Caller role =
                new Caller.QueueRole(
                        request.farmId(),
                        request.queueId(),
                        Optional.of(request.fleetId()),
                        Optional.of(request.workerId()),
                        false);
        Optional<AwsCredentials> credentials =
                hasRole ? Optional.of(RoleCredentials.of(issuer, role)) : Optional.empty();
        return AssumeQueueRoleForWorkerResponse.builder().credentials(credentials).build();
    }

    private static boolean hasRole(Reading reading, WorkerKey key, QueueId id) {
        Worker worker = Existing.worker(reading, key);
        if (!worker.status().isOnline()) {
            throw Refusals.wrongStatus(
                    "worker",
                    key.id().value(),
                    worker.status().name(),
                    "The worker is " + worker.status() + "; it has to be STARTED first.");
        }
        Queue queue = Existing.queue(reading, key.farm(), id);
        boolean inSession =
                reading.sessions().openOn(key).stream()
                        .anyMatch(session -> session.job().queue().equals(id));
        if (!inSession) {
            throw Refusals.wrongStatus(
                    "queue",
                    id.value(),
                    status(reading, key, id).name(),
                    "The worker has no session of the queue.");
        }
        return QueueSettings.of(queue).roleArn().isPresent();
    }

    private static AssociationStatus status(Reading reading, WorkerKey key, QueueId id) {
        return reading.queueFleetAssociations()
                .find(key.farm(), id, key.fleet())
                .map(association -> association.status())
                .orElse(AssociationStatus.STOPPED);
    }
}
