package freehold.worker.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The private directory in which the actions of one session run, and the files a session puts
 * there. Rule SR1.
 */
final class WorkingDirectory {
    private final Path path;
    private final Path files;
    private final OperatingSystem host;

    private WorkingDirectory(Path path, Path files, OperatingSystem host) {
        this.path = path;
        this.files = files;
        this.host = host;
    }

    /**
     * Makes the directory {@code name} below {@code root}, which is made too if need be.
     *
     * @throws IOException also if others may rename what is in {@code root} or in a parent of it:
     *     world-writable without the sticky bit
     */
    static WorkingDirectory create(Path root, String name, OperatingSystem host)
            throws IOException {
        Files.createDirectories(root);
        Path real = root.toRealPath();
        host.checkRoot(real);
        Path path = real.resolve(name);
        Path files = path.resolve("embedded_files");
        WorkingDirectory directory = new WorkingDirectory(path, files, host);
        try {
            host.createDirectory(path);
            host.createDirectory(files);
            host.check(path);
            return directory;
        } catch (IOException unusable) {
            var _ = directory.delete();
            throw unusable;
        }
    }

    Path path() {
        return path;
    }

    OperatingSystem host() {
        return host;
    }

    /** Where the embedded file of that name belongs. */
    Path file(String name) {
        return files.resolve(name);
    }

    /** Writes a file as a whole; one of the same name is replaced, even while a process runs it. */
    void write(Path file, String content, boolean runnable) throws IOException {
        host.write(file, content, runnable);
    }

    /**
     * Deletes the directory with all that is in it, also what the actions made unreadable.
     *
     * @return what could not be deleted
     */
    List<Path> delete() {
        return host.delete(path);
    }
}
