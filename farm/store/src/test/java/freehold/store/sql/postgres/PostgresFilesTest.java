package freehold.store.sql.postgres;

import freehold.store.sql.SqlFilesContract;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.testkit.TestClock;
import java.util.function.Consumer;

/** {@link SqlFilesContract} on PostgreSQL. */
final class PostgresFilesTest extends SqlFilesContract {
    PostgresFilesTest() {
        super("postgres");
    }

    @Override
    protected void onConnection(Consumer<SqlConnection> body) {
        try (PostgresTestbed testbed = new PostgresTestbed()) {
            testbed.open(TestClock.atNoon()).close();
            try (SqlConnection sql = testbed.connection()) {
                body.accept(sql);
            }
        }
    }
}
