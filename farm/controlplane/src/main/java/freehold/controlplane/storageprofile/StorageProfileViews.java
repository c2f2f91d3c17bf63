package freehold.controlplane.storageprofile;

import freehold.api.GetStorageProfileForQueueResponse;
import freehold.api.GetStorageProfileResponse;
import freehold.api.StorageProfileOperatingSystemFamily;
import freehold.api.StorageProfileSummary;
import freehold.domain.storageprofile.OperatingSystemFamily;
import freehold.domain.storageprofile.StorageProfile;

/** How a storage profile looks in answers. */
final class StorageProfileViews {
    private StorageProfileViews() {}

    static GetStorageProfileResponse whole(StorageProfile profile) {
        return GetStorageProfileResponse.builder()
                .storageProfileId(profile.id().value())
                .displayName(profile.displayName())
                .osFamily(family(profile.osFamily()))
                .fileSystemLocations(FileSystemLocations.view(profile.locations()))
                .createdAt(profile.audit().createdAt())
                .createdBy(profile.audit().createdBy())
                .updatedAt(profile.audit().updatedAt())
                .updatedBy(profile.audit().updatedBy())
                .build();
    }

    static GetStorageProfileForQueueResponse ofQueue(StorageProfile profile) {
        return GetStorageProfileForQueueResponse.builder()
                .storageProfileId(profile.id().value())
                .displayName(profile.displayName())
                .osFamily(family(profile.osFamily()))
                .fileSystemLocations(FileSystemLocations.view(profile.locations()))
                .build();
    }

    static StorageProfileSummary summary(StorageProfile profile) {
        return StorageProfileSummary.builder()
                .storageProfileId(profile.id().value())
                .displayName(profile.displayName())
                .osFamily(family(profile.osFamily()))
                .build();
    }

    private static StorageProfileOperatingSystemFamily family(OperatingSystemFamily family) {
        return StorageProfileOperatingSystemFamily.valueOf(family.name());
    }
}
