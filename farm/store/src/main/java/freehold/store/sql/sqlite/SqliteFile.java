package freehold.store.sql.sqlite;

import freehold.store.StoreException;
import freehold.store.sql.jdbc.Queries;
import freehold.store.sql.jdbc.SqlConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteDataSource;

/** Opens connections to the database file, each with the settings its role needs. */
final class SqliteFile {
    /**
     * A commit is on disk when it returns (WAL with synchronous FULL), and freed pages can be given
     * back. The order matters: auto_vacuum only counts before the first table.
     */
    private static final List<String> WRITER =
            List.of(
                    "PRAGMA auto_vacuum = INCREMENTAL",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA busy_timeout = 5000",
                    "PRAGMA cache_size = -65536",
                    "PRAGMA journal_size_limit = 67108864");

    private static final List<String> READER =
            List.of(
                    "PRAGMA query_only = ON",
                    "PRAGMA busy_timeout = 5000",
                    "PRAGMA cache_size = -8192");

    /** Every so many steps of SQLite's machine a reader asks whether it may go on. */
    private static final int STEPS = 50_000;

    private final Path file;
    private final SqliteDialect dialect;
    private final Queries queries;

    SqliteFile(Path data, SqliteDialect dialect) {
        this.file = data.resolve("freehold.sqlite");
        this.dialect = dialect;
        this.queries = new Queries(dialect);
    }

    Path path() {
        return file;
    }

    SqlConnection writer() {
        return new SqlConnection(connect(WRITER), queries, dialect);
    }

    /** A connection whose statements are cut off once {@code isOverdue}. */
    SqlConnection reader(BooleanSupplier isOverdue) {
        Connection connection = connect(READER);
        try {
            ProgressHandler.setHandler(
                    connection,
                    STEPS,
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            return isOverdue.getAsBoolean() ? 1 : 0;
                        }
                    });
        } catch (SQLException error) {
            throw new StoreException("cannot bound the reads of " + file, error);
        }
        return new SqlConnection(connection, queries, dialect);
    }

    private Connection connect(List<String> settings) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
            }
            return connection;
        } catch (SQLException error) {
            throw new StoreException("cannot open " + file, error);
        }
    }
}
