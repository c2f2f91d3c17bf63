package freehold.store.sql.postgres;

import freehold.store.FleetSizesContract;

/** {@link FleetSizesContract} on PostgreSQL. */
final class PostgresFleetSizesTest extends FleetSizesContract {
    PostgresFleetSizesTest() {
        super(PostgresTestbed::new);
    }
}
