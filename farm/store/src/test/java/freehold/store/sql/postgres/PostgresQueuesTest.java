package freehold.store.sql.postgres;

import freehold.store.QueuesContract;

/** {@link QueuesContract} on PostgreSQL. */
final class PostgresQueuesTest extends QueuesContract {
    PostgresQueuesTest() {
        super(PostgresTestbed::new);
    }
}
