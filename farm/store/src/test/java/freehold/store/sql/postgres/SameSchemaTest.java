package freehold.store.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.store.sql.sqlite.SqliteSchema;
import freehold.testkit.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The migrations of both engines come to the same tables, columns and indexes. */
final class SameSchemaTest {
    @Test
    void bothEnginesHaveTheSameTablesColumnsAndIndexes() {
        try (PostgresTestbed testbed = new PostgresTestbed()) {
            testbed.open(TestClock.atNoon()).close();
            List<String> columns =
                    testbed.texts(
                            "SELECT table_name || '.' || column_name FROM"
                                    + " information_schema.columns WHERE table_schema = 'public'");
            List<String> indexes =
                    testbed.texts(
                            "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"
                                    + " AND indexname NOT LIKE '%\\_pkey'");

            assertThat(columns).hasSizeGreaterThan(200);
            assertThat(columns).containsExactlyInAnyOrderElementsOf(SqliteSchema.columns());
            assertThat(indexes).containsExactlyInAnyOrderElementsOf(SqliteSchema.indexes());
        }
    }
}
