package freehold.store.sql.sqlite;

import freehold.store.StorageProfilesContract;

/** {@link StorageProfilesContract} on SQLite. */
final class SqliteStorageProfilesTest extends StorageProfilesContract {
    SqliteStorageProfilesTest() {
        super(SqliteTestbed::new);
    }
}
