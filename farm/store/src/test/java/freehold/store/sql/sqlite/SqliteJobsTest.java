package freehold.store.sql.sqlite;

import freehold.store.JobsContract;

/** {@link JobsContract} on SQLite. */
final class SqliteJobsTest extends JobsContract {
    SqliteJobsTest() {
        super(SqliteTestbed::new);
    }
}
