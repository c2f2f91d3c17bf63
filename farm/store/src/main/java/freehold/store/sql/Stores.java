package freehold.store.sql;

import freehold.store.Store;
import freehold.store.StoreException;
import freehold.store.sql.postgres.PostgresStore;
import freehold.store.sql.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.InstantSource;

/** Opens the store that a configuration names. */
public final class Stores {
    private Stores() {}

    /**
     * Opens a store, making its database where there is none.
     *
     * @param url {@code sqlite} for the embedded engine in {@code data}, or {@code
     *     jdbc:postgresql://…}
     * @param data the node's data folder
     * @param onFatal ends the process; called when what was acknowledged may not be on disk
     * @throws StoreException if it cannot be opened, or should not be: the message says why
     */
    public static Store open(String url, Path data, InstantSource clock, Runnable onFatal) {
        if (url.equals("sqlite")) {
            return SqliteStore.open(data, clock, onFatal);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return PostgresStore.open(url, clock, onFatal);
        }
        throw new StoreException("a store is sqlite or jdbc:postgresql://…, not " + url);
    }
}
