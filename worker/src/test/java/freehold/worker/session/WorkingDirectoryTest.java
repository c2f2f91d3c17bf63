package freehold.worker.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.testkit.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDirectoryTest {
    @TempDir private Path root;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Rule("SR1")
    @Test
    void onlyItsOwnerMayEnter() throws IOException {
        WorkingDirectory directory =
                WorkingDirectory.create(root.resolve("sessions"), "s1", new Posix());

        assertThat(permissions(directory.path())).isEqualTo("rwx------");
        assertThat(directory.path()).isEqualTo(root.toRealPath().resolve("sessions/s1"));
    }

    @Rule("SR1")
    @Test
    void aRootWhoseContentAnyoneMayReplaceIsRefused() throws IOException {
        Path open = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> WorkingDirectory.create(open.resolve("below"), "s1", new Posix()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod +t");
    }

    @Rule("F3")
    @Test
    void filesAreTheOwnersAloneAndRunnableOnlyIfAsked() throws IOException {
        WorkingDirectory directory = WorkingDirectory.create(root, "s1", new Posix());

        Path script = directory.file("run.sh");
        Path data = directory.file("data.txt");

        directory.write(script, "echo ığ\n", true);
        directory.write(data, "x", false);

        assertThat(permissions(script)).isEqualTo("rwx------");
        assertThat(permissions(data)).isEqualTo("rw-------");
        assertThat(Files.readString(script)).isEqualTo("echo ığ\n");
    }

    @Test
    void allOfItIsDeletedEvenWhatWasMadeUnreadable() throws IOException {
        WorkingDirectory directory = WorkingDirectory.create(root, "s1", new Posix());
        Path locked = Files.createDirectories(directory.path().resolve("a/locked"));
        Files.writeString(locked.resolve("file"), "x");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Path outside = Files.writeString(root.resolve("outside"), "stays");
        Files.createSymbolicLink(directory.path().resolve("link"), outside);

        assertThat(directory.delete()).isEmpty();

        assertThat(directory.path()).doesNotExist();
        assertThat(outside).exists();
    }
}
