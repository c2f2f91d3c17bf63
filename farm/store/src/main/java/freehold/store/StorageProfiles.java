package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import java.util.List;
import java.util.Optional;

/** Storage profiles. */
public interface StorageProfiles {
    Optional<StorageProfile> find(FarmId farm, StorageProfileId id);

    /** In order of creation; a page's key is the profile's id. */
    List<StorageProfile> list(FarmId farm, Page page);

    /** What a command can also do. */
    interface Writable extends StorageProfiles {
        /**
         * As {@link #find}; until the command is committed nobody else changes or deletes it, so
         * that what is decided on it still holds then.
         */
        Optional<StorageProfile> locked(FarmId farm, StorageProfileId id);

        void insert(StorageProfile profile);

        void update(StorageProfile profile);

        void delete(FarmId farm, StorageProfileId id);
    }
}
