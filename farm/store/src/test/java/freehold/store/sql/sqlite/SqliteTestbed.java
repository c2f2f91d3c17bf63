package freehold.store.sql.sqlite;

import freehold.store.Store;
import freehold.store.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
