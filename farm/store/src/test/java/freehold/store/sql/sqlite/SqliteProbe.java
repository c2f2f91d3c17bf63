package freehold.store.sql.sqlite;

import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.SqlConnection;

/** Asks the writer's own connection how it is set. */
final class SqliteProbe implements AutoCloseable {
    private final SqlConnection sql;

    SqliteProbe(SqliteTestbed testbed) {
        this.sql = testbed.connection();
    }

    String pragma(String name) {
        return sql.first("probe/" + name, Arguments.none(), row -> row.text(name)).orElseThrow();
    }

    @Override
    public void close() {
        sql.close();
    }
}
