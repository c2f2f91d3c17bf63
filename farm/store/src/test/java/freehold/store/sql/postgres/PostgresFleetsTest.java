package freehold.store.sql.postgres;

import freehold.store.FleetsContract;

/** {@link FleetsContract} on PostgreSQL. */
final class PostgresFleetsTest extends FleetsContract {
    PostgresFleetsTest() {
        super(PostgresTestbed::new);
    }
}
