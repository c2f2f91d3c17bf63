package freehold.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.controlplane.scaling.Provisioner.Provided;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.server.local.LocalWorkers.Allowance;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, of a command that only waits for SIGTERM. */
final class LocalWorkersTest {
    private static final FarmId FARM = FarmId.ofHex("a".repeat(32));
    private static final FleetId FLEET = FleetId.ofHex("c".repeat(32));
    private static final FleetId OTHER = FleetId.ofHex("d".repeat(32));
    private static final URI HERE = URI.create("http://127.0.0.1:1");
    private static final String WAITS =
            """
            #!/bin/sh
            trap 'kill $!; exit 0' TERM
            tail -f /dev/null &
            wait
            """;

    @TempDir private Path folder;
    private final TestClock clock = TestClock.atNoon();

    @AfterEach
    void leaveNobodyBehind() throws Exception {
        for (ProcessHandle process : processes()) {
            kill(process);
        }
    }

    @Test
    void asManyAreStartedAsAreAskedForAndAllowedAndClosingDrainsThem() throws Exception {
        try (LocalWorkers workers = open(WAITS, 3)) {
            assertThat(workers.start(FARM, FLEET, 2)).isEqualTo(2);
            assertThat(workers.start(FARM, OTHER, 2)).isEqualTo(1);
            assertThat(workers.start(FARM, FLEET, 1)).isZero();
            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(2, 0));
            assertThat(workers.look(FARM, OTHER)).isEqualTo(new Provided(1, 0));
            assertThat(processes()).hasSize(3);
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void onlyFleetsThatAreNamedAreProvidedFor() throws Exception {
        try (LocalWorkers workers = open(WAITS, new Allowance(1, Set.of(OTHER)))) {
            assertThat(workers.provides(OTHER)).isTrue();
            assertThat(workers.provides(FLEET)).isFalse();
        }
    }

    @Test
    void aKilledOneIsBrokenAndStartedAgainInItsPlaceAfterAPause() throws Exception {
        try (LocalWorkers workers = open(WAITS, 2)) {
            workers.start(FARM, FLEET, 2);
            Path state = Launch.state(processes().getFirst()).orElseThrow();
            kill(processes().getFirst());

            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(2, 1));
            assertThat(workers.start(FARM, FLEET, 1)).isZero();
            clock.advance(Duration.ofSeconds(1));
            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(1, 1));
            assertThat(workers.start(FARM, FLEET, 1)).isEqualTo(1);
            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(2, 0));
            assertThat(processes())
                    .extracting(process -> Launch.state(process).orElseThrow())
                    .contains(state)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void oneThatEndsInOrderLeavesItsPlaceFree() throws Exception {
        try (LocalWorkers workers = open(WAITS, 1)) {
            workers.start(FARM, FLEET, 1);
            ProcessHandle process = processes().getFirst();
            process.destroy();
            process.onExit().get(20, TimeUnit.SECONDS);

            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(0, 0));
            assertThat(workers.start(FARM, FLEET, 1)).isEqualTo(1);
        }
    }

    @Test
    void aCommandThatIsNotThereIsTriedAgainAfterAPause() throws Exception {
        Launch nothing = new Launch(folder.resolve("nothing"), HERE, folder);
        try (LocalWorkers workers =
                LocalWorkers.open(workersFolder(), new Allowance(1, Set.of()), nothing, clock)) {
            assertThat(workers.start(FARM, FLEET, 1)).isZero();
            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(1, 1));
            clock.advance(Duration.ofSeconds(1));
            assertThat(workers.look(FARM, FLEET)).isEqualTo(new Provided(0, 1));
        }
    }

    @Test
    void theNextServerFindsWhatAKilledOneLeftAndStartsNobodyTwice() throws Exception {
        LocalWorkers killed = open(WAITS, 2);
        killed.start(FARM, FLEET, 1);
        List<ProcessHandle> left = processes();

        try (LocalWorkers next = open(WAITS, 2)) {
            assertThat(next.look(FARM, FLEET)).isEqualTo(new Provided(1, 0));
            next.start(FARM, FLEET, 1);
            assertThat(processes()).hasSize(2).containsAll(left);
        }
        assertThat(processes()).isEmpty();
    }

    private LocalWorkers open(String script, int most) throws IOException {
        return open(script, new Allowance(most, Set.of()));
    }

    private LocalWorkers open(String script, Allowance allowance) throws IOException {
        Path command = folder.resolve("freehold");
        Files.writeString(command, script);
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return LocalWorkers.open(
                workersFolder(), allowance, new Launch(command, HERE, folder), clock);
    }

    private Path workersFolder() {
        return folder.resolve("local-workers");
    }

    private List<ProcessHandle> processes() {
        return Launch.below(workersFolder()).toList();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }
}
