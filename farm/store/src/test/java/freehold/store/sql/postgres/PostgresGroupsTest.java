package freehold.store.sql.postgres;

import freehold.store.GroupsContract;

/** {@link GroupsContract} on PostgreSQL. */
final class PostgresGroupsTest extends GroupsContract {
    PostgresGroupsTest() {
        super(PostgresTestbed::new);
    }
}
