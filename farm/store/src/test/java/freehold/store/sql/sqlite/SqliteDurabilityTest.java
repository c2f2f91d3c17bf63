package freehold.store.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.store.Store;
import freehold.store.StoreException;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the embedded engine promises beyond the contract. */
final class SqliteDurabilityTest {
    private final SqliteTestbed testbed = new SqliteTestbed();
    private final TestClock clock = TestClock.atNoon();

    @AfterEach
    void close() {
        testbed.close();
    }

    @Test
    void theWriterSyncsEachCommitAndCanGiveBackFreedPages() {
        testbed.open(clock).close();
        try (SqliteProbe probe = new SqliteProbe(testbed)) {
            assertThat(probe.pragma("journal_mode")).isEqualTo("wal");
            assertThat(probe.pragma("synchronous")).isEqualTo("2");
            assertThat(probe.pragma("auto_vacuum")).isEqualTo("2");
        }
    }

    @Test
    void aSecondServerIsKeptOffTheDataFolder() {
        try (Store first = testbed.open(clock)) {
            assertThatThrownBy(() -> testbed.open(clock))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another server");
            assertThat(first.read(tx -> tx.settings().find("x")).isEmpty()).isTrue();
        }
        testbed.open(clock).close();
    }

    @Test
    void aDatabaseThatIsTooNewIsRefusedAndTheFolderLetGo() {
        testbed.open(clock).close();
        testbed.execute(oneMoreMigration());
        testbed.open(clock).close();
        testbed.execute(oneMoreMigration());

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> testbed.open(clock))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("use a newer version");
        }
    }

    private static String oneMoreMigration() {
        return "INSERT INTO schema_version SELECT max(version) + 1, 'later', 'x', 0 FROM"
                + " schema_version";
    }

    @Test
    void aDatabaseOfOtherMigrationsIsRefused() {
        testbed.open(clock).close();
        testbed.execute("UPDATE schema_version SET checksum = 'other'");

        assertThatThrownBy(() -> testbed.open(clock))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another migration");
    }

    @Test
    void openingWhatIsUpToDateCopiesNothing() throws IOException {
        testbed.open(clock).close();
        testbed.open(clock).close();
        try (Stream<Path> files = Files.list(testbed.data())) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).noneMatch(name -> name.contains("before"));
        }
    }

    @Test
    void commandsRunOnTheirCallersThreadWhereOneThreadDecidesEverything() {
        try (Store direct = SqliteStore.openDirect(testbed.data(), clock, () -> {})) {
            Thread here = Thread.currentThread();
            boolean same = direct.write(Optional.empty(), _ -> Thread.currentThread() == here);
            assertThat(same).isTrue();
        }
    }
}
