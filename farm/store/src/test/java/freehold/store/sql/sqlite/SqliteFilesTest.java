package freehold.store.sql.sqlite;

import freehold.store.sql.SqlFilesContract;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.testkit.TestClock;
import java.util.function.Consumer;

/** {@link SqlFilesContract} on SQLite. */
final class SqliteFilesTest extends SqlFilesContract {
    SqliteFilesTest() {
        super("sqlite");
    }

    @Override
    protected void onConnection(Consumer<SqlConnection> body) {
        try (SqliteTestbed testbed = new SqliteTestbed()) {
            testbed.open(TestClock.atNoon()).close();
            try (SqlConnection sql = testbed.connection()) {
                body.accept(sql);
            }
        }
    }
}
