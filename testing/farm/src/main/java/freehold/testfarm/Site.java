package freehold.testfarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What outlives a server: its data folder and its database. Closing removes both, so the farm on it
 * must have been closed before.
 */
public final class Site implements AutoCloseable {
    private final Path folder;
    private final Engine.Database database;

    private Site(Path folder, Engine.Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** An empty temporary folder and an empty database. */
    public static Site on(Engine engine) {
        try {
            return new Site(Files.createTempDirectory("freehold-farm"), engine.create());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The folder that holds the site's files. */
    public Path folder() {
        return folder;
    }

    /** The flags of a server on this site, on a free port of the loopback interface. */
    List<String> flags() {
        return List.of(
                "--data=" + folder.resolve("data"),
                "--listen.port=0",
                "--store.url=" + database.url(),
                "--blobs.folder=" + folder.resolve("blobs"));
    }

    @Override
    public void close() {
        database.drop().run();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
