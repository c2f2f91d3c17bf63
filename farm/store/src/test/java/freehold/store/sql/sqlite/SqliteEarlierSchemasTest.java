package freehold.store.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.store.EarlierSchemasContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link EarlierSchemasContract} on SQLite. */
final class SqliteEarlierSchemasTest extends EarlierSchemasContract {
    SqliteEarlierSchemasTest() {
        super(SqliteTestbed::new);
    }

    @Test
    void theFileAsItWasIsKeptBeforeItsTablesAreChanged() throws IOException {
        jobOfTheFirstSchema();
        assertThat(copies()).isEmpty();

        testbed().open(clock).close();
        testbed().open(clock).close();

        assertThat(copies()).containsExactly("freehold.sqlite.before-" + clock.millis());
    }

    private List<String> copies() throws IOException {
        Path data = ((SqliteTestbed) testbed()).data();
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".before-"))
                    .toList();
        }
    }
}
