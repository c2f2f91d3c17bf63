package freehold.store.sql.sqlite;

import freehold.store.QueuesContract;

/** {@link QueuesContract} on SQLite. */
final class SqliteQueuesTest extends QueuesContract {
    SqliteQueuesTest() {
        super(SqliteTestbed::new);
    }
}
