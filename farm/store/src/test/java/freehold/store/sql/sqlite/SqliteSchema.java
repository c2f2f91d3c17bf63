package freehold.store.sql.sqlite;

import freehold.testkit.TestClock;
import java.util.List;

/** What the SQLite migrations come to, for a comparison. */
public final class SqliteSchema {
    private SqliteSchema() {}

    /** As {@code table.column}. */
    public static List<String> columns() {
        return texts(
                "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name)"
                        + " c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'");
    }

    public static List<String> indexes() {
        return texts(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%'");
    }

    private static List<String> texts(String sql) {
        try (SqliteTestbed testbed = new SqliteTestbed()) {
            testbed.open(TestClock.atNoon()).close();
            return testbed.texts(sql);
        }
    }
}
