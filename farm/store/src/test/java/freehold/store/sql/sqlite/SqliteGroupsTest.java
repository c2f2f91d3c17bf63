package freehold.store.sql.sqlite;

import freehold.store.GroupsContract;

/** {@link GroupsContract} on SQLite. */
final class SqliteGroupsTest extends GroupsContract {
    SqliteGroupsTest() {
        super(SqliteTestbed::new);
    }
}
