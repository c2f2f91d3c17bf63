package freehold.store.sql.postgres;

import freehold.store.TasksContract;

/** {@link TasksContract} on PostgreSQL. */
final class PostgresTasksTest extends TasksContract {
    PostgresTasksTest() {
        super(PostgresTestbed::new);
    }
}
