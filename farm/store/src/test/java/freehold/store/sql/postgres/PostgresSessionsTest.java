package freehold.store.sql.postgres;

import freehold.store.SessionsContract;

/** {@link SessionsContract} on PostgreSQL. */
final class PostgresSessionsTest extends SessionsContract {
    PostgresSessionsTest() {
        super(PostgresTestbed::new);
    }
}
