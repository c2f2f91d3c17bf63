package freehold.store.sql.postgres;

import freehold.store.JobsContract;

/** {@link JobsContract} on PostgreSQL. */
final class PostgresJobsTest extends JobsContract {
    PostgresJobsTest() {
        super(PostgresTestbed::new);
    }
}
