package freehold.store.sql.postgres;

import freehold.store.Store;
import freehold.store.Testbed;
import freehold.store.sql.jdbc.Queries;
import freehold.store.sql.jdbc.SqlConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A database of its own on the tests' server. */
final class PostgresTestbed implements Testbed {
    private final String url = PostgresServer.createDatabase();

    String url() {
        return url;
    }

    /** A connection like those of a pool. */
    SqlConnection connection() {
        PostgresDialect dialect = new PostgresDialect();
        return new SqlConnection(connect(), new Queries(dialect), dialect);
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

    private Connection connect() {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException broken) {
            throw new IllegalStateException(url, broken);
        }
    }

    @Override
    public Store open(InstantSource clock) {
        return PostgresStore.open(
                url,
                clock,
                () -> {
                    throw new AssertionError("PostgreSQL syncs by itself");
                });
    }

    @Override
    public void close() {
        PostgresServer.dropDatabase(url);
    }
}
