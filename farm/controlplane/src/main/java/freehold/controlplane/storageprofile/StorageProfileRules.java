package freehold.controlplane.storageprofile;

import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.entity.FleetStorage;
import freehold.controlplane.entity.QueueSettings;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Transaction;
import java.util.List;

/**
 * What queues and fleets may say of storage profiles: those that a queue allows and a fleet has
 * exist, and each that a queue allows knows every file system that the queue requires (semantics:
 * queue invariants).
 */
public final class StorageProfileRules {
    private StorageProfileRules() {}

    /**
     * Refuses a queue that would allow a profile that is not there, or one that lacks a file system
     * it would require. The profiles stay as they are until the command is committed.
     *
     * @throws freehold.api.ResourceNotFoundException if a profile does not exist
     * @throws freehold.api.ValidationException if a profile lacks a location
     */
    public static void checkQueue(
            Transaction tx, FarmId farm, List<String> allowed, List<String> required) {
        allowed.stream()
                .sorted()
                .map(id -> Existing.lockedStorageProfile(tx, farm, new StorageProfileId(id)))
                .forEach(profile -> check(profile, required));
    }

    /**
     * Refuses a fleet of a profile that is not there.
     *
     * @throws freehold.api.ResourceNotFoundException if the profile does not exist
     */
    public static void checkFleet(Transaction tx, Fleet fleet) {
        FleetStorage.profile(fleet)
                .ifPresent(profile -> Existing.lockedStorageProfile(tx, fleet.farm(), profile));
    }

    /** Refuses a change of a profile that would break a queue which allows it. */
    static void checkQueuesOf(Transaction tx, StorageProfile changed) {
        tx.queues()
                .allowing(changed.farm(), changed.id())
                .forEach(queue ->
                        check(changed, QueueSettings.of(queue).requiredFileSystemLocationNames()));
    }

    private static void check(StorageProfile profile, List<String> required) {
        profile.firstMissing(required)
                .ifPresent(name -> {
                    throw Refusals.invalid(
                            "Storage profile id: "
                                    + profile.id()
                                    + " does not have required file system location: "
                                    + name);
                });
    }
}
