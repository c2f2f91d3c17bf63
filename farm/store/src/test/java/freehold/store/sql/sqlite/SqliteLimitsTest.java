package freehold.store.sql.sqlite;

import freehold.store.LimitsContract;

/** {@link LimitsContract} on SQLite. */
final class SqliteLimitsTest extends LimitsContract {
    SqliteLimitsTest() {
        super(SqliteTestbed::new);
    }
}
