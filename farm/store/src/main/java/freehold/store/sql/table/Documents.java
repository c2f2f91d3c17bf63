package freehold.store.sql.table;

import freehold.domain.ResourceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that jobs and steps were created with, by id, the last used of them kept in memory.
 * They never change once they are final, and a session reads them with each report, so the database
 * is asked for the small row alone. Shared by all connections of a store.
 */
public final class Documents {
    private static final int CHARACTERS = 32 * 1024 * 1024;

    private final Map<ResourceId, Document> kept = new LinkedHashMap<>(1024, 0.75f, true);

    /** Of what is kept; guarded by {@code kept}, like it. */
    private final long[] characters = {0};

    /** Something final to remember, and how much room it takes. */
    interface Document {
        int characters();
    }

    <D extends Document> Optional<D> find(Class<D> type, ResourceId id) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(id)).map(type::cast);
        }
    }

    void keep(ResourceId id, Document document) {
        synchronized (kept) {
            forget(id);
            kept.put(id, document);
            characters[0] += document.characters();
            while (characters[0] > CHARACTERS) {
                forget(kept.keySet().iterator().next());
            }
        }
    }

    /** Called where a document is written, because a transaction that read it may be undone. */
    void forget(ResourceId id) {
        synchronized (kept) {
            Document gone = kept.remove(id);
            if (gone != null) {
                characters[0] -= gone.characters();
            }
        }
    }
}
