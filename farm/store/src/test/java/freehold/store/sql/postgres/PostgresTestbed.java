package freehold.store.sql.postgres;

import freehold.store.Store;
import freehold.store.Testbed;
import java.time.InstantSource;

/** A database of its own on the tests' server. */
final class PostgresTestbed implements Testbed {
    private final String url = PostgresServer.createDatabase();

    String url() {
        return url;
    }

    @Override
    public Store open(InstantSource clock) {
        return PostgresStore.open(
                url,
                clock,
                () -> {
                    throw new AssertionError("PostgreSQL syncs by itself");
                });
    }

    @Override
    public void close() {
        PostgresServer.dropDatabase(url);
    }
}
