package freehold.store.sql.sqlite;

import freehold.store.FleetSizesContract;

/** {@link FleetSizesContract} on SQLite. */
final class SqliteFleetSizesTest extends FleetSizesContract {
    SqliteFleetSizesTest() {
        super(SqliteTestbed::new);
    }
}
