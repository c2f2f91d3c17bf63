package freehold.worker.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Holds files that only their owner may read, and a group where there is one, as a whole or not at
 * all.
 *
 * @param group may read what is here, and not write
 */
record PrivateFolder(Path path, Optional<String> group) {
    static PrivateFolder ofOwner(Path path) {
        return new PrivateFolder(path, Optional.empty());
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        letIn(path, "rwxr-x---");
        Path draft = path.resolve(name + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        letIn(draft, "rw-r-----");
        Files.move(
                draft,
                path.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void letIn(Path entry, String permissions) throws IOException {
        if (group.isPresent()) {
            Files.getFileAttributeView(
                            entry, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setGroup(
                            entry.getFileSystem()
                                    .getUserPrincipalLookupService()
                                    .lookupPrincipalByGroupName(group.get()));
            Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
        }
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
    }
}
