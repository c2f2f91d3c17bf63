package freehold.server.credentials;

import java.util.Optional;

/** Where long-lived access keys are kept. */
public interface AccessKeys {
    /** The key of that id; asked for every call signed with a long-lived key. */
    Optional<StoredAccessKey> find(String accessKeyId);

    /** Keeps a new key, durably before it returns. */
    void add(StoredAccessKey key);
}
