package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.fleet.Fleet;
import freehold.domain.queue.Queue;
import freehold.domain.storageprofile.FileSystemLocation;
import freehold.domain.storageprofile.FileSystemLocation.Kind;
import freehold.domain.storageprofile.OperatingSystemFamily;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link StorageProfiles}, and who needs one. */
public abstract class StorageProfilesContract extends StoreContract {
    private static final FileSystemLocation PROJECTS =
            new FileSystemLocation("Projects 2", "P:\\projé \"x\"\\", Kind.SHARED);
    private static final FileSystemLocation CACHE =
            new FileSystemLocation("Cache", "C:\\cache", Kind.LOCAL);

    protected StorageProfilesContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void aProfileComesBackAsItWasWrittenAndUpdated() {
        StorageProfile profile = profile('1', PROJECTS, CACHE);
        change(tx -> tx.storageProfiles().insert(profile));
        assertThat(found(tx -> tx.storageProfiles().find(farm(), profile.id()))).contains(profile);

        StorageProfile changed =
                new StorageProfile(
                        farm(),
                        profile.id(),
                        "Mac",
                        OperatingSystemFamily.MACOS,
                        List.of(),
                        profile.audit().updated(clock.instant(), "someone"));
        change(tx -> tx.storageProfiles().update(changed));
        Optional<StorageProfile> locked =
                write(tx -> tx.storageProfiles().locked(farm(), profile.id()));
        assertThat(locked).contains(changed);
    }

    @Test
    void profilesAreListedInOrderOfTheirCreationUntilTheyAreDeleted() {
        StorageProfile first = profile('1', CACHE);
        StorageProfile second = profile('2', PROJECTS);
        change(tx -> List.of(second, first).forEach(tx.storageProfiles()::insert));

        assertThat(listed(tx -> tx.storageProfiles().list(farm(), Page.first(9))))
                .containsExactly(first, second);
        assertThat(
                        listed(tx ->
                                tx.storageProfiles()
                                        .list(
                                                farm(),
                                                new Page(Optional.of(first.id().value()), 1))))
                .containsExactly(second);
        change(tx -> tx.storageProfiles().delete(farm(), first.id()));
        assertThat(listed(tx -> tx.storageProfiles().list(farm(), Page.first(9))))
                .containsExactly(second);
    }

    @Test
    void aFarmHoldsItsProfiles() {
        change(tx -> {
            tx.farms().insert(samples.farm());
            tx.storageProfiles().insert(profile('1'));
        });

        assertThat(listed(tx -> tx.farms().holds(farm()))).containsExactly("storage-profile");
    }

    @Test
    void aQueueIsFoundByTheProfilesItAllows() {
        StorageProfileId allowed = id('1');
        Queue one =
                queue("{\"allowedStorageProfileIds\":[\"" + id('2') + "\",\"" + allowed + "\"]}");
        Queue deleted = queue("{\"allowedStorageProfileIds\":[\"" + allowed + "\"]}");
        change(tx -> {
            tx.queues().insert(one);
            tx.queues().insert(deleted);
            tx.queues().insert(queue("{\"description\":\"" + allowed + "\"}"));
            tx.queues().insert(queue("{\"allowedStorageProfileIds\":[]}"));
            tx.queues().delete(farm(), deleted.id());
        });

        assertThat(listed(tx -> tx.queues().allowing(farm(), allowed))).containsExactly(one);
        assertThat(listed(tx -> tx.queues().allowing(farm(), id('3')))).isEmpty();
    }

    @Test
    void aFleetIsFoundByTheProfileOfItsHosts() {
        Fleet one = fleet("{\"customerManaged\":{\"storageProfileId\":\"" + id('1') + "\"}}");
        Fleet other = fleet("{\"serviceManagedEc2\":{\"storageProfileId\":\"" + id('2') + "\"}}");
        change(tx -> {
            tx.fleets().insert(one);
            tx.fleets().insert(other);
            tx.fleets().insert(fleet("{\"customerManaged\":{}}"));
        });

        assertThat(listed(tx -> tx.fleets().using(farm(), id('1')))).containsExactly(one);
        assertThat(listed(tx -> tx.fleets().using(farm(), id('2')))).containsExactly(other);
        assertThat(listed(tx -> tx.fleets().using(farm(), id('3')))).isEmpty();
    }

    private static StorageProfileId id(char digit) {
        return StorageProfileId.ofHex(String.valueOf(digit).repeat(32));
    }

    private StorageProfile profile(char digit, FileSystemLocation... locations) {
        return new StorageProfile(
                farm(),
                id(digit),
                "Şirin",
                OperatingSystemFamily.WINDOWS,
                List.of(locations),
                samples.audit());
    }

    private Queue queue(String settings) {
        Queue sample = samples.queue();
        return new Queue(
                sample.farm(),
                sample.id(),
                sample.displayName(),
                sample.description(),
                settings,
                sample.tags(),
                sample.audit());
    }

    private Fleet fleet(String configuration) {
        Fleet sample = samples.fleet();
        return new Fleet(
                sample.farm(),
                sample.id(),
                sample.displayName(),
                sample.description(),
                sample.status(),
                sample.roleArn(),
                sample.workers(),
                configuration,
                sample.capabilities(),
                sample.hostConfiguration(),
                sample.tags(),
                sample.audit());
    }
}
