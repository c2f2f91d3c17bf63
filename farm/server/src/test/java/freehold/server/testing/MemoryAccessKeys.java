package freehold.server.testing;

import freehold.server.credentials.AccessKeys;
import freehold.server.credentials.StoredAccessKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Access keys that last as long as a test. */
public final class MemoryAccessKeys implements AccessKeys {
    private final Map<String, StoredAccessKey> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<StoredAccessKey> find(String accessKeyId) {
        return Optional.ofNullable(keys.get(accessKeyId));
    }

    @Override
    public void add(StoredAccessKey key) {
        keys.put(key.accessKeyId(), key);
    }

    /** Forgets every key, as an emptied database would. */
    public void clear() {
        keys.clear();
    }

    /** What an onlooker of the database sees. */
    public Map<String, StoredAccessKey> content() {
        return Map.copyOf(keys);
    }
}
