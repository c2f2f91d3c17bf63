package freehold.store.sql.sqlite;

import freehold.store.SessionsContract;

/** {@link SessionsContract} on SQLite. */
final class SqliteSessionsTest extends SessionsContract {
    SqliteSessionsTest() {
        super(SqliteTestbed::new);
    }
}
