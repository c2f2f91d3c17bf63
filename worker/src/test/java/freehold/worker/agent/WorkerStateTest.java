package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AwsCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerStateTest {
    @TempDir private Path folder;

    @Test
    void aHostIsTheWorkerItWasUntilItForgets() throws IOException {
        WorkerState state = new WorkerState(folder.resolve("state"));
        assertThat(state.workerId()).isEmpty();

        state.remember("worker-1");
        assertThat(new WorkerState(folder.resolve("state")).workerId()).contains("worker-1");

        state.forget();
        assertThat(state.workerId()).isEmpty();
    }

    @Test
    void thatAHostWasPreparedIsForgottenWithItsWorker() throws IOException {
        WorkerState state = new WorkerState(folder);
        state.remember("worker-1");
        assertThat(state.isHostPrepared()).isFalse();
        state.rememberPrepared("worker-1");
        assertThat(new WorkerState(folder).isHostPrepared()).isTrue();
        assertThat(new WorkerState(folder).workerId()).contains("worker-1");
        state.forget();
        state.remember("worker-2");
        assertThat(state.isHostPrepared()).isFalse();
    }

    @Test
    void aFileWithoutAWorkerIsAnErrorThatSaysWhatToDo() throws IOException {
        Files.writeString(folder.resolve("worker.json"), "{}");

        assertThatThrownBy(() -> new WorkerState(folder).workerId())
                .hasMessageContaining("delete it");
    }

    @Test
    void credentialsComeBackAndOnlyTheirOwnerReadsThem() throws IOException {
        AwsCredentials credentials =
                new AwsCredentials(
                        "ASIAEXAMPLEWORKER001",
                        "s".repeat(40),
                        "token",
                        Instant.parse("2026-03-29T13:00:00Z"));
        WorkerState state = new WorkerState(folder);
        assertThat(state.credentials("worker-1")).isEmpty();

        state.keep("worker-1", credentials);

        assertThat(state.credentials("worker-1")).contains(credentials);
        Path file = folder.resolve("credentials/worker-1.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
