package freehold.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.store.sql.jdbc.SqlConnection;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each query is one that the engine takes, whether or not a test happens to run it. */
public abstract class SqlFilesContract {
    private final String engine;

    protected SqlFilesContract(String engine) {
        this.engine = engine;
    }

    /** Opens an empty database of the engine for the length of {@code body}. */
    protected abstract void onConnection(Consumer<SqlConnection> body);

    @Test
    void everyQueryIsPrepared() throws Exception {
        List<String> queries = queries();

        assertThat(queries).hasSizeGreaterThan(100);
        onConnection(sql -> queries.forEach(sql::prepare));
    }

    private List<String> queries() throws IOException, URISyntaxException {
        Path root = Path.of(SqlConnection.class.getResource("/freehold/store/sql/job").toURI());
        Path folder = root.getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".sql") && !name.startsWith("migration/"))
                    .filter(name -> !name.endsWith("/columns.sql"))
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .filter(name -> isOfEngine(name))
                    .map(name -> name.replace("." + engine, ""))
                    .distinct()
                    .toList();
        }
    }

    private boolean isOfEngine(String name) {
        return !name.contains(".") || name.endsWith("." + engine);
    }
}
