package freehold.server.wiring;

import freehold.server.credentials.AccessKeys;
import freehold.server.credentials.StoredAccessKey;
import freehold.store.AccessKey;
import freehold.store.Store;
import java.util.Optional;

/** Keeps long-lived access keys in the store. */
final class StoredKeys implements AccessKeys {
    private final Store store;

    StoredKeys(Store store) {
        this.store = store;
    }

    @Override
    public Optional<StoredAccessKey> find(String accessKeyId) {
        return store.read(reading -> reading.accessKeys().find(accessKeyId))
                .map(StoredKeys::stored);
    }

    @Override
    public void add(StoredAccessKey key) {
        String[] holder = key.holder().split(" ", 2);
        store.write(
                Optional.empty(),
                tx -> {
                    tx.accessKeys()
                            .insert(
                                    new AccessKey(
                                            key.accessKeyId(),
                                            holder[0],
                                            holder[1],
                                            key.sealedSecret(),
                                            key.createdAt()));
                    return key;
                });
    }

    private static StoredAccessKey stored(AccessKey key) {
        return new StoredAccessKey(
                key.id(), key.kind() + " " + key.principal(), key.sealedSecret(), key.createdAt());
    }
}
