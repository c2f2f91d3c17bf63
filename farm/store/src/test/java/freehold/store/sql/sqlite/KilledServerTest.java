package freehold.store.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.store.Store;
import freehold.testkit.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kills a process that writes, as kill -9 does, and looks for all that it had acknowledged. */
final class KilledServerTest {
    private final SqliteTestbed testbed = new SqliteTestbed();

    @AfterEach
    void close() {
        testbed.close();
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsFoundAfterIt() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= 3; kill++) {
            acknowledged.addAll(writeUntilKilled(kill));
            try (Store store = testbed.open(TestClock.atNoon())) {
                List<String> missing =
                        store.read(tx ->
                                acknowledged.stream()
                                        .filter(name -> tx.settings().find(name).isEmpty())
                                        .toList());
                assertThat(missing).isEmpty();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
    }

    /** Lets a process write until it has acknowledged 100 rows, and a few more until it is dead. */
    private List<String> writeUntilKilled(int kill) throws IOException, InterruptedException {
        Process writer = start(kill);
        List<String> acknowledged;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            acknowledged =
                    lines.lines()
                            .filter(name -> name.endsWith("."))
                            .peek(new AfterLines(100, writer.toHandle()::destroyForcibly))
                            .toList();
        }
        assertThat(writer.waitFor()).isNotZero();
        return acknowledged;
    }

    /** Does something once so many lines have come. */
    private record AfterLines(AtomicInteger left, Runnable action) implements Consumer<String> {
        AfterLines(int lines, Runnable action) {
            this(new AtomicInteger(lines), action);
        }

        @Override
        public void accept(String line) {
            if (left.decrementAndGet() == 0) {
                action.run();
            }
        }
    }

    private Process start(int kill) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowWriter.class.getName(),
                        testbed.data().toString(),
                        "row-" + kill + "-")
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
