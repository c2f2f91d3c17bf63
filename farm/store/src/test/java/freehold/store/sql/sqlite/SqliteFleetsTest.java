package freehold.store.sql.sqlite;

import freehold.store.FleetsContract;

/** {@link FleetsContract} on SQLite. */
final class SqliteFleetsTest extends FleetsContract {
    SqliteFleetsTest() {
        super(SqliteTestbed::new);
    }
}
