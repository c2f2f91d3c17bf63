package freehold.controlplane.storageprofile;

import freehold.api.DeleteStorageProfileOperation;
import freehold.api.DeleteStorageProfileRequest;
import freehold.api.DeleteStorageProfileResponse;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.Optional;

/**
 * {@code DELETE …/storage-profiles/{storageProfileId}}: removes a profile that no queue allows and
 * no fleet uses. The API declares no error for one that does not exist, so deleting it again
 * succeeds.
 */
public final class DeleteStorageProfile implements DeleteStorageProfileOperation<CallContext> {
    private final Store store;

    public DeleteStorageProfile(Store store) {
        this.store = store;
    }

    @Override
    public DeleteStorageProfileResponse handle(
            DeleteStorageProfileRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var id = new StorageProfileId(request.storageProfileId());
        return store.write(Optional.of(farm), tx -> delete(tx, farm, id));
    }

    private static DeleteStorageProfileResponse delete(
            Transaction tx, FarmId farm, StorageProfileId id) {
        tx.storageProfiles().locked(farm, id).ifPresent(profile -> delete(tx, profile));
        return DeleteStorageProfileResponse.builder().build();
    }

    private static void delete(Transaction tx, StorageProfile profile) {
        tx.queues().allowing(profile.farm(), profile.id()).stream()
                .findFirst()
                .ifPresent(queue -> {
                    throw inUse(
                            profile,
                            "is still allowed by queue "
                                    + queue.id()
                                    + ": remove it there first (UpdateQueue"
                                    + " allowedStorageProfileIdsToRemove).");
                });
        tx.fleets().using(profile.farm(), profile.id()).stream()
                .findFirst()
                .ifPresent(fleet -> {
                    throw inUse(
                            profile,
                            "is still used by fleet "
                                    + fleet.id()
                                    + ": give that another one first, or none (UpdateFleet"
                                    + " configuration).");
                });
        tx.storageProfiles().delete(profile.farm(), profile.id());
    }

    private static RuntimeException inUse(StorageProfile profile, String why) {
        return Refusals.inUse(
                "storage-profile", profile.id(), "Storage profile " + profile.id() + " " + why);
    }
}
