package freehold.store.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.queue.Queue;
import freehold.domain.storageprofile.OperatingSystemFamily;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.StorageProfilesContract;
import freehold.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link StorageProfilesContract} on PostgreSQL, where several nodes write at once. */
final class PostgresStorageProfilesTest extends StorageProfilesContract {
    PostgresStorageProfilesTest() {
        super(PostgresTestbed::new);
    }

    @Test
    @Timeout(60)
    void whoeverWantsToDeleteAProfileWaitsForAQueueThatIsBeingMadeToAllowIt() throws Exception {
        StorageProfile profile =
                new StorageProfile(
                        farm(),
                        StorageProfileId.ofHex("1".repeat(32)),
                        "profile",
                        OperatingSystemFamily.LINUX,
                        List.of(),
                        samples.audit());
        change(tx -> tx.storageProfiles().insert(profile));
        try (Store otherNode = testbed.open(clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> mayBeDeleted =
                    write(tx -> {
                        tx.storageProfiles().locked(farm(), profile.id());
                        Future<Boolean> asked =
                                threads.submit(() -> mayBeDeleted(otherNode, profile));
                        awaitSomebodyWaitingForARow();
                        tx.queues().insert(allowing(profile));
                        return asked;
                    });

            assertThat(mayBeDeleted.get()).isFalse();
        }
    }

    private boolean mayBeDeleted(Store node, StorageProfile profile) {
        return node.write(
                Optional.of(farm()),
                tx ->
                        tx.storageProfiles().locked(farm(), profile.id()).isPresent()
                                && tx.queues().allowing(farm(), profile.id()).isEmpty());
    }

    private void awaitSomebodyWaitingForARow() {
        PostgresTestbed database = (PostgresTestbed) testbed;
        while (database.texts(
                        "SELECT pid FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private Queue allowing(StorageProfile profile) {
        Queue sample = samples.queue();
        return new Queue(
                sample.farm(),
                sample.id(),
                sample.displayName(),
                sample.description(),
                "{\"allowedStorageProfileIds\":[\"" + profile.id() + "\"]}",
                sample.tags(),
                sample.audit());
    }
}
