package freehold.store.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.StoreOverloaded;
import freehold.store.sql.jdbc.SqlConnection;
import freehold.store.sql.table.Documents;
import freehold.store.sql.write.Combiner;
import freehold.store.sql.write.Engine;
import freehold.store.sql.write.GroupWriter;
import freehold.store.sql.write.Writer;
import freehold.testkit.TestClock;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that may not grow stands for a disk that is full. */
final class FullDiskTest {
    private final SqliteTestbed testbed = new SqliteTestbed();
    private final TestClock clock = TestClock.atNoon();

    @AfterEach
    void close() {
        testbed.close();
    }

    @Test
    void aFullDiskIsOverloadAndTheWriterGoesOnOnceThereIsRoom() {
        testbed.open(clock).close();
        try (SqlConnection sql = testbed.connection()) {
            GroupWriter groups =
                    new GroupWriter(new OneConnection(sql), new Documents(), clock, () -> {});
            try (Writer writer = new Combiner("full-disk", groups)) {
                sql.executeScript("PRAGMA max_page_count = 1");
                assertThatThrownBy(() -> writer.write(settingOf("x".repeat(100_000))))
                        .isInstanceOf(StoreOverloaded.class);
                sql.executeScript("PRAGMA max_page_count = 100000");
                String stored = writer.write(settingOf("y".repeat(100_000)));
                assertThat(stored).startsWith("y");
            }
        }
    }

    private static Command<String> settingOf(String value) {
        return tx -> tx.settings().putIfAbsent("large", value);
    }

    private record OneConnection(SqlConnection sql) implements Engine {
        @Override
        public <T> T withWriter(Function<SqlConnection, T> use) {
            return use.apply(sql);
        }

        @Override
        public void lock(SqlConnection unused, Locks locks) {
            // Nobody else writes.
        }
    }
}
