package freehold.store.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.store.StoreException;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Queries;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What connections to PostgreSQL must be, and which server is refused. */
final class PostgresConnectionsTest {
    private final PostgresTestbed testbed = new PostgresTestbed();
    private final PostgresDialect dialect = new PostgresDialect();
    private final Queries queries = new Queries(dialect);

    @AfterEach
    void close() {
        testbed.close();
    }

    @Test
    void aWriterKeepsNoLockForLongAndSeesWhatOthersCommit() {
        try (Pool pool = Pool.ofWriters(testbed.url(), 1, queries, dialect)) {
            for (int use = 0; use < 2; use++) {
                assertThat(setting(pool, "idle_in_transaction_session_timeout")).isEqualTo("5s");
                assertThat(setting(pool, "lock_timeout")).isEqualTo("2s");
                assertThat(setting(pool, "tcp_user_timeout")).isEqualTo("5000");
                assertThat(setting(pool, "transaction_isolation")).isEqualTo("read committed");
                assertThat(setting(pool, "fsync")).isEqualTo("on");
            }
        }
    }

    @Test
    void aReaderCannotWriteAndSeesOneState() {
        try (Pool pool = Pool.ofReaders(testbed.url(), 1, queries, dialect)) {
            for (int use = 0; use < 2; use++) {
                assertThat(setting(pool, "transaction_isolation")).isEqualTo("repeatable read");
                assertThat(setting(pool, "transaction_read_only")).isEqualTo("on");
                assertThat(setting(pool, "statement_timeout")).isEqualTo("5s");
            }
        }
    }

    @Test
    void aServerThatAcknowledgesBeforeItSyncsIsRefusedByTheNameOfTheSetting() {
        String url = testbed.url() + "&options=-c%20synchronous_commit=off";

        assertThatThrownBy(() -> PostgresStore.open(url, TestClock.atNoon(), () -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("synchronous_commit");
    }

    private static String setting(Pool pool, String name) {
        return pool.with(sql -> {
            String value = value(sql, name);
            sql.rollBack();
            return value;
        });
    }

    private static String value(SqlConnection sql, String name) {
        return sql.first("server/setting", Arguments.of("name", name), row -> row.text("value"))
                .orElseThrow();
    }
}
