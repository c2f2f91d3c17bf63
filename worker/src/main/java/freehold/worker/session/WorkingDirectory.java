package freehold.worker.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The private directory in which the actions of one session run, and the files a session puts
 * there.
 */
final class WorkingDirectory {
    private static final Set<PosixFilePermission> OWNER_ALL =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE =
            PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final Path files;

    private WorkingDirectory(Path path, Path files) {
        this.path = path;
        this.files = files;
    }

    /**
     * Makes the directory {@code name} below {@code root}, which is made too if need be.
     *
     * @throws IOException also if others may rename what is in {@code root} or in a parent of it:
     *     world-writable without the sticky bit
     */
    static WorkingDirectory create(Path root, String name) throws IOException {
        Files.createDirectories(root);
        Path real = root.toRealPath();
        for (Path parent = real; parent != null; parent = parent.getParent()) {
            refuseIfAnyoneMayReplaceItsContent(parent);
        }
        Path path =
                Files.createDirectory(
                        real.resolve(name), PosixFilePermissions.asFileAttribute(OWNER_ALL));
        Path files =
                Files.createDirectory(
                        path.resolve("embedded_files"),
                        PosixFilePermissions.asFileAttribute(OWNER_ALL));
        return new WorkingDirectory(path, files);
    }

    private static void refuseIfAnyoneMayReplaceItsContent(Path directory) throws IOException {
        int mode = (Integer) Files.getAttribute(directory, "unix:mode");
        boolean worldWritable = (mode & 0002) != 0;
        boolean sticky = (mode & 01000) != 0;
        if (worldWritable && !sticky) {
            throw new IOException(
                    "%s is writable for everyone and has no sticky bit; run `chmod +t %s` or choose another session root"
                            .formatted(directory, directory));
        }
    }

    Path path() {
        return path;
    }

    /** Where the embedded file of that name belongs. */
    Path file(String name) {
        return files.resolve(name);
    }

    /**
     * Writes a file as a whole; one of the same name is replaced, even while a process runs it.
     *
     * @return where it is
     */
    Path write(String name, String content, boolean runnable) throws IOException {
        Path draft = files.resolve(name + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        Files.writeString(draft, content, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(draft, runnable ? OWNER_ALL : OWNER_FILE);
        return Files.move(draft, file(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Deletes the directory with all that is in it, also what the actions made unreadable.
     *
     * @return what could not be deleted
     */
    List<Path> delete() throws IOException {
        List<Path> left = new ArrayList<>();
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Files.setPosixFilePermissions(directory, OWNER_ALL);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        return deleted(file);
                    }

                    // A directory is opened before it is visited, so a closed one comes here.
                    @Override
                    public FileVisitResult visitFileFailed(Path entry, IOException unreadable)
                            throws IOException {
                        boolean closed = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                        if (closed && opened(entry)) {
                            Files.walkFileTree(entry, this);
                            return FileVisitResult.CONTINUE;
                        }
                        return deleted(entry);
                    }

                    // Whether the directory can be read now; one of another user cannot.
                    private boolean opened(Path directory) {
                        try {
                            Files.setPosixFilePermissions(directory, OWNER_ALL);
                        } catch (IOException refused) {
                            return false;
                        }
                        return Files.isReadable(directory) && Files.isExecutable(directory);
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException failure) {
                        return deleted(directory);
                    }

                    private FileVisitResult deleted(Path entry) {
                        try {
                            Files.deleteIfExists(entry);
                        } catch (IOException refused) {
                            left.add(entry);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return List.copyOf(left);
    }
}
