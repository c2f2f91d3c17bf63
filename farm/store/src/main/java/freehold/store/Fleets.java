package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.storageprofile.StorageProfileId;
import java.util.List;
import java.util.Optional;

/** Fleets. */
public interface Fleets {
    Optional<Fleet> find(FarmId farm, FleetId id);

    /** In order of creation; a page's key is the fleet's id. */
    List<Fleet> list(FarmId farm, Page page);

    /** Workers that exist and are not STOPPED (API: workerCount). */
    int workerCount(FarmId farm, FleetId id);

    /** Those whose hosts the storage profile describes, in order of creation. */
    List<Fleet> using(FarmId farm, StorageProfileId profile);

    /** What a command can also do. */
    interface Writable extends Fleets {
        void insert(Fleet fleet);

        void update(Fleet fleet);

        /** Deletes the fleet with its workers that are not online. */
        void delete(FarmId farm, FleetId id);
    }
}
