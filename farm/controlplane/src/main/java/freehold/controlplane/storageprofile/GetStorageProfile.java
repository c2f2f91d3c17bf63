package freehold.controlplane.storageprofile;

import freehold.api.GetStorageProfileOperation;
import freehold.api.GetStorageProfileRequest;
import freehold.api.GetStorageProfileResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Store;

/** {@code GET …/storage-profiles/{storageProfileId}}: one storage profile. */
public final class GetStorageProfile implements GetStorageProfileOperation<CallContext> {
    private final Store store;

    public GetStorageProfile(Store store) {
        this.store = store;
    }

    @Override
    public GetStorageProfileResponse handle(GetStorageProfileRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var id = new StorageProfileId(request.storageProfileId());
        return store.read(tx -> StorageProfileViews.whole(Existing.storageProfile(tx, farm, id)));
    }
}
