package freehold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded engine; it runs inside the server. */
final class SqliteEngine implements Engine {
    private final Path file;

    /**
     * @param folder where the run keeps everything
     */
    SqliteEngine(Path folder) {
        this.file = Scene.data(folder).resolve("freehold.sqlite");
    }

    @Override
    public String farmUrl() {
        return "sqlite";
    }

    @Override
    public String limitUrl() {
        return "sqlite";
    }

    @Override
    public long farmBytes() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return Files.size(file);
        } catch (SQLException error) {
            throw new IllegalStateException("cannot checkpoint " + file, error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() {}
}
