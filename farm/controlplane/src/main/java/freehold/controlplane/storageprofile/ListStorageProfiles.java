package freehold.controlplane.storageprofile;

import freehold.api.ListStorageProfilesOperation;
import freehold.api.ListStorageProfilesRequest;
import freehold.api.ListStorageProfilesResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.StorageProfile;
import freehold.store.Reading;
import freehold.store.Store;

/**
 * {@code GET …/farms/{farmId}/storage-profiles}: a farm's storage profiles, in order of their
 * creation.
 */
public final class ListStorageProfiles implements ListStorageProfilesOperation<CallContext> {
    private final Store store;

    public ListStorageProfiles(Store store) {
        this.store = store;
    }

    @Override
    public ListStorageProfilesResponse handle(
            ListStorageProfilesRequest request, CallContext context) {
        var farm = new FarmId(request.farmId());
        var paging =
                Paging.of(
                        "ListStorageProfiles",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId());
        return store.read(tx -> list(tx, farm, paging));
    }

    private static ListStorageProfilesResponse list(Reading tx, FarmId farm, Paging paging) {
        Existing.farm(tx, farm);
        var page =
                paging.page(
                        tx.storageProfiles().list(farm, paging.asked()),
                        (StorageProfile profile) -> profile.id().value());
        return ListStorageProfilesResponse.builder()
                .storageProfiles(page.items().stream().map(StorageProfileViews::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }
}
