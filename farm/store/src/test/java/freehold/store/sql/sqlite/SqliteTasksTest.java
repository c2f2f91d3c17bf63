package freehold.store.sql.sqlite;

import freehold.store.TasksContract;

/** {@link TasksContract} on SQLite. */
final class SqliteTasksTest extends TasksContract {
    SqliteTasksTest() {
        super(SqliteTestbed::new);
    }
}
