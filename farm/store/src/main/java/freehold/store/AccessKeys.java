package freehold.store;

import java.util.List;
import java.util.Optional;

/** Long-lived access keys. */
public interface AccessKeys {
    Optional<AccessKey> find(String id);

    List<AccessKey> all();

    /** What a command can also do. */
    interface Writable extends AccessKeys {
        void insert(AccessKey key);

        void delete(String id);
    }
}
