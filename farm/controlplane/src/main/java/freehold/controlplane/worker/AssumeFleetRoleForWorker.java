package freehold.controlplane.worker;

import freehold.api.AssumeFleetRoleForWorkerOperation;
import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.AssumeFleetRoleForWorkerResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.controlplane.access.CredentialIssuer;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.worker.WorkerKey;
import freehold.store.Store;

/**
 * {@code GET …/workers/{workerId}/fleet-roles}: credentials that are good for this one worker,
 * whether it is online or not, for an agent that starts over needs them too.
 */
public final class AssumeFleetRoleForWorker
        implements AssumeFleetRoleForWorkerOperation<CallContext> {
    private final Store store;
    private final CredentialIssuer issuer;

    public AssumeFleetRoleForWorker(Store store, CredentialIssuer issuer) {
        this.store = store;
        this.issuer = issuer;
    }

    @Override
    public AssumeFleetRoleForWorkerResponse handle(
            AssumeFleetRoleForWorkerRequest request, CallContext context) {
        WorkerKey key = WorkerViews.key(request.farmId(), request.fleetId(), request.workerId());
        Fleet fleet =
                store.read(reading -> {
                    Existing.worker(reading, key);
                    return Existing.fleet(reading, key.farm(), key.fleet());
                });
        if (fleet.status() != FleetStatus.ACTIVE
                && fleet.status() != FleetStatus.UPDATE_IN_PROGRESS
                && fleet.status() != FleetStatus.UPDATE_FAILED) {
            throw Refusals.wrongStatus(
                    "fleet",
                    fleet.id().value(),
                    fleet.status().name(),
                    "The fleet is " + fleet.status() + ", not ACTIVE.");
        }
        Caller worker = new Caller.Worker(request.farmId(), request.fleetId(), request.workerId());
        return AssumeFleetRoleForWorkerResponse.builder()
                .credentials(RoleCredentials.of(issuer, worker))
                .build();
    }
}
