package freehold.controlplane.storageprofile;

import freehold.api.UpdateStorageProfileOperation;
import freehold.api.UpdateStorageProfileRequest;
import freehold.api.UpdateStorageProfileResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.OperatingSystemFamily;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * {@code PATCH …/storage-profiles/{storageProfileId}}: changes what is given and keeps the rest.
 * Sessions that begin afterwards map paths by it; those that have begun keep what they read.
 */
public final class UpdateStorageProfile implements UpdateStorageProfileOperation<CallContext> {
    private final Store store;
    private final Idempotency idempotency;

    public UpdateStorageProfile(Store store, Idempotency idempotency) {
        this.store = store;
        this.idempotency = idempotency;
    }

    @Override
    public UpdateStorageProfileResponse handle(
            UpdateStorageProfileRequest request, CallContext context) {
        var call =
                idempotency.call(
                        context,
                        "UpdateStorageProfile",
                        request.clientToken(),
                        request,
                        UpdateStorageProfileRequest.SHAPE,
                        UpdateStorageProfileResponse.SHAPE);
        var farm = new FarmId(request.farmId());
        var id = new StorageProfileId(request.storageProfileId());
        return store.write(
                Optional.of(farm),
                tx ->
                        call.once(
                                tx,
                                () ->
                                        update(
                                                tx,
                                                Existing.lockedStorageProfile(tx, farm, id),
                                                request,
                                                context)));
    }

    private static UpdateStorageProfileResponse update(
            Transaction tx,
            StorageProfile profile,
            UpdateStorageProfileRequest request,
            CallContext context) {
        var updated =
                new StorageProfile(
                        profile.farm(),
                        profile.id(),
                        request.displayName().orElse(profile.displayName()),
                        request.osFamily()
                                .map(family -> OperatingSystemFamily.valueOf(family.name()))
                                .orElse(profile.osFamily()),
                        FileSystemLocations.changed(
                                profile,
                                request.fileSystemLocationsToAdd().orElse(List.of()),
                                request.fileSystemLocationsToRemove().orElse(List.of())),
                        profile.audit().updated(tx.now(), context.caller().principal()));
        StorageProfileRules.checkQueuesOf(tx, updated);
        tx.storageProfiles().update(updated);
        return UpdateStorageProfileResponse.builder().build();
    }
}
