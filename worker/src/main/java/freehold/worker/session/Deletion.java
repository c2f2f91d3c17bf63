package freehold.worker.session;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes a tree as far as that is possible, and follows no link out of it. */
final class Deletion extends SimpleFileVisitor<Path> {
    private final List<Path> left = new ArrayList<>();

    private Deletion() {}

    /** Returns what is still there. */
    static List<Path> of(Path tree) {
        Deletion deletion = new Deletion();
        deletion.delete(tree);
        return List.copyOf(deletion.left);
    }

    private void delete(Path tree) {
        try {
            Files.walkFileTree(tree, this);
        } catch (IOException unreadable) {
            left.add(tree);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        var _ = open(directory);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return deleted(file);
    }

    /** A directory is opened before it is visited, so a closed one comes here. */
    @Override
    public FileVisitResult visitFileFailed(Path entry, IOException unreadable) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && open(entry)) {
            delete(entry);
            return FileVisitResult.CONTINUE;
        }
        return deleted(entry);
    }

    /** Whether the directory can be read now; one of another user cannot. */
    private static boolean open(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException refused) {
            return false;
        }
        return Files.isReadable(directory) && Files.isExecutable(directory);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
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
}
