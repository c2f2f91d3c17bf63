package freehold.store.sql.sqlite;

import freehold.store.FarmsContract;

/** {@link FarmsContract} on SQLite. */
final class SqliteFarmsTest extends FarmsContract {
    SqliteFarmsTest() {
        super(SqliteTestbed::new);
    }
}
