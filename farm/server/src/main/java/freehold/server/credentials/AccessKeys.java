package freehold.server.credentials;

import java.util.Optional;

/** Where long-lived access keys are kept. */
public interface AccessKeys {
    /** The key of that id; asked for about once a second for each that is in use. */
    Optional<StoredAccessKey> find(String accessKeyId);

    /** Keeps a new key, durably before it returns. */
    void add(StoredAccessKey key);
}
