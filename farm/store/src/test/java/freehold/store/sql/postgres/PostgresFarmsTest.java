package freehold.store.sql.postgres;

import freehold.store.FarmsContract;

/** {@link FarmsContract} on PostgreSQL. */
final class PostgresFarmsTest extends FarmsContract {
    PostgresFarmsTest() {
        super(PostgresTestbed::new);
    }
}
