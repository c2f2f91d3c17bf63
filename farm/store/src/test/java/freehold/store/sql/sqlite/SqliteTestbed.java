package freehold.store.sql.sqlite;

import freehold.store.Store;
import freehold.store.Testbed;
import freehold.store.sql.jdbc.SqlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database file in a temporary folder. */
final class SqliteTestbed implements Testbed {
    private final Path data;

    SqliteTestbed() {
        try {
            data = Files.createTempDirectory("freehold-sqlite");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path data() {
        return data;
    }

    /** A connection as the writer has it. */
    SqlConnection connection() {
        return new SqliteFile(data, new SqliteDialect()).writer();
    }

    /** The first column of what {@code sql} answers. */
    List<String> texts(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (results.next()) {
                texts.add(results.getString(1));
            }
            return texts;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    @Override
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("freehold.sqlite"));
    }

    @Override
    public Store open(InstantSource clock) {
        return SqliteStore.open(
                data,
                clock,
                () -> {
                    throw new AssertionError("a sync failed");
                });
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
