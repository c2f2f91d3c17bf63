package freehold.store.sql.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's own library, unpacked once into the data folder. Left to itself the driver unpacks it at
 * each start, and leaves a copy behind when the process is killed.
 */
final class NativeLibrary {
    private NativeLibrary() {}

    /** Must be called before the first connection; whoever has set the driver's path keeps it. */
    static void unpackInto(Path data) {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Path folder = data.resolve("lib").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        try {
            if (Files.exists(folder.resolve(name)) || unpacked(folder, name)) {
                System.setProperty("org.sqlite.lib.path", folder.toString());
                System.setProperty("org.sqlite.lib.name", name);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot unpack SQLite into " + folder, broken);
        }
    }

    private static boolean unpacked(Path folder, String name) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library == null) {
                return false;
            }
            Files.createDirectories(folder);
            Path partial = Files.createTempFile(folder, name, ".partial");
            Files.copy(library, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }
}
