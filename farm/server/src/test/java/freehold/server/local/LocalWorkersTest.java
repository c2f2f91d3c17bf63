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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, of a command that hands its options on and only waits for SIGTERM. */
final class LocalWorkersTest {
    private static final FarmId FARM = FarmId.ofHex("a".repeat(32));
    private static final FleetId FLEET = FleetId.ofHex("c".repeat(32));
    private static final FleetId OTHER = FleetId.ofHex("d".repeat(32));
    private static final URI HERE = URI.create("http://127.0.0.1:1");
    private static final String WAITS =
            """
            #!/bin/sh
            if [ "$1" = worker ]; then exec "$0" $FREEHOLD_JAVA_OPTIONS "$@"; fi
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
            assertProvided(workers, FLEET, 2, 0);
            assertProvided(workers, OTHER, 1, 0);
            assertThat(processes(3)).hasSize(3);
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
            ProcessHandle killed = processes(2).getFirst();
            Path state = Launch.state(killed).orElseThrow();
            kill(killed);

            assertProvided(workers, FLEET, 2, 1);
            assertThat(workers.start(FARM, FLEET, 1)).isZero();
            clock.advance(Duration.ofSeconds(1));
            assertProvided(workers, FLEET, 1, 1);
            assertThat(workers.start(FARM, FLEET, 1)).isEqualTo(1);
            assertProvided(workers, FLEET, 2, 0);
            assertThat(processes(2))
                    .extracting(process -> Launch.state(process).orElseThrow())
                    .contains(state)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void oneThatEndsInOrderLeavesItsPlaceFree() throws Exception {
        try (LocalWorkers workers = open(WAITS, 1)) {
            workers.start(FARM, FLEET, 1);
            ProcessHandle process = processes(1).getFirst();
            process.destroy();
            process.onExit().get(20, TimeUnit.SECONDS);

            assertProvided(workers, FLEET, 0, 0);
            assertThat(workers.start(FARM, FLEET, 1)).isEqualTo(1);
        }
    }

    @Test
    void aCommandThatIsNotThereIsTriedAgainAfterAPause() throws Exception {
        Launch nothing = new Launch(folder.resolve("nothing"), HERE, folder);
        try (LocalWorkers workers =
                LocalWorkers.open(workersFolder(), new Allowance(1, Set.of()), nothing, clock)) {
            assertThat(workers.start(FARM, FLEET, 1)).isZero();
            assertProvided(workers, FLEET, 1, 1);
            clock.advance(Duration.ofSeconds(1));
            assertProvided(workers, FLEET, 0, 1);
        }
    }

    @Test
    void theNextServerFindsWhatAKilledOneLeftAndStartsNobodyTwice() throws Exception {
        LocalWorkers killed = open(WAITS, 2);
        killed.start(FARM, FLEET, 1);
        List<ProcessHandle> left = processes(1);

        try (LocalWorkers next = open(WAITS, 2)) {
            assertProvided(next, FLEET, 1, 0);
            next.start(FARM, FLEET, 1);
            assertThat(processes(2)).hasSize(2).containsAll(left);
        }
        assertThat(processes()).isEmpty();
    }

    /** Exactly where a worker is broken there is something to say of it. */
    private static void assertProvided(
            LocalWorkers workers, FleetId fleet, int running, int broken) {
        Provided provided = workers.look(FARM, fleet);
        assertThat(provided.running()).isEqualTo(running);
        assertThat(provided.broken()).isEqualTo(broken);
        assertThat(provided.trouble().isPresent()).isEqualTo(broken > 0);
    }

    @Test
    void aWorkerThatCallsAnotherAddressIsDrained() throws Exception {
        open(WAITS, 1).start(FARM, FLEET, 1);
        ProcessHandle left = processes(1).getFirst();

        Launch elsewhere = new Launch(command(WAITS), URI.create("http://127.0.0.1:2"), folder);
        try (LocalWorkers next =
                LocalWorkers.open(workersFolder(), new Allowance(1, Set.of()), elsewhere, clock)) {
            left.onExit().get(20, TimeUnit.SECONDS);
            assertProvided(next, FLEET, 0, 0);
        }
    }

    private LocalWorkers open(String script, int most) throws IOException {
        return open(script, new Allowance(most, Set.of()));
    }

    private LocalWorkers open(String script, Allowance allowance) throws IOException {
        return LocalWorkers.open(
                workersFolder(), allowance, new Launch(command(script), HERE, folder), clock);
    }

    private Path command(String script) throws IOException {
        Path command = folder.resolve("freehold");
        Files.writeString(command, script);
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return command;
    }

    private Path workersFolder() {
        return folder.resolve("local-workers");
    }

    /** Those that run, once there are so many that hold all their arguments and are settled. */
    private List<ProcessHandle> processes(int expected) {
        Launch launch = new Launch(folder, HERE, folder);
        Instant patience = Instant.now().plusSeconds(20);
        List<ProcessHandle> found = processes();
        while (found.stream().filter(it -> launch.isOurs(it) && isSettled(it)).count() < expected
                && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
            found = processes();
        }
        return found;
    }

    /**
     * Once it waits for its child it has said what SIGTERM does, and becomes nothing else any more.
     */
    private static boolean isSettled(ProcessHandle process) {
        return process.children()
                .anyMatch(child ->
                        child.info().command().filter(it -> it.endsWith("tail")).isPresent());
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
