package freehold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker as a process of its own. */
final class WorkerCommandTest {
    @TempDir private Path folder;

    /** A farm that is not there yet is no reason to give up, and none to stay when asked to go. */
    @Test
    void aWorkerThatIsToldToStopEndsInOrder() throws Exception {
        String nobody = "0".repeat(32);
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "freehold.cli.Freehold",
                        "worker",
                        "--farm-id=farm-" + nobody,
                        "--fleet-id=fleet-" + nobody,
                        "--state-directory=" + folder);
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ENDPOINT_URL_DEADLINE", "http://127.0.0.1:1",
                                "AWS_REGION", "us-west-2",
                                "AWS_ACCESS_KEY_ID", "key",
                                "AWS_SECRET_ACCESS_KEY", "secret"));
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader()) {
            assertThat(
                            reader.lines()
                                    .peek(line -> {
                                        if (line.contains("CreateWorker")) {
                                            process.toHandle().destroy();
                                        }
                                    }))
                    .anyMatch(line -> line.contains("CreateWorker"));
        }
        assertThat(process.waitFor()).isZero();
    }
}
