package freehold.store.sql.sqlite;

import freehold.store.StepsContract;

/** {@link StepsContract} on SQLite. */
final class SqliteStepsTest extends StepsContract {
    SqliteStepsTest() {
        super(SqliteTestbed::new);
    }
}
