package freehold.store.sql.postgres;

import freehold.store.WritingContract;

/** {@link WritingContract} on PostgreSQL. */
final class PostgresWritingTest extends WritingContract {
    PostgresWritingTest() {
        super(PostgresTestbed::new);
    }
}
